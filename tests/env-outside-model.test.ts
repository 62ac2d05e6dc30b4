import { afterEach, expect, test, vi } from 'vitest';
import { chatAddress } from '#lib/services-elsewhere.ts';

afterEach(() => vi.unstubAllEnvs());

function withSettings(settings: Record<string, string>) {
  for (const name of ['CHAT_BASE_URL', 'CHAT_MODEL', 'CHAT_API_KEY']) vi.stubEnv(name, settings[name] ?? '');
  return chatAddress();
}

test('an outside model is off unless its address is set', () => {
  expect(withSettings({ CHAT_MODEL: 'some-model', CHAT_API_KEY: 'a-key' })).toBeNull();
});

test('it has an address, a name and perhaps a key', () => {
  expect(withSettings({ CHAT_BASE_URL: 'http://127.0.0.1:11434/v1/', CHAT_MODEL: 'qwen2.5:1.5b' })).toEqual({
    baseUrl: 'http://127.0.0.1:11434/v1',
    model: 'qwen2.5:1.5b',
    apiKey: null,
  });
});

test.each<[Record<string, string>, RegExp]>([
  [
    { CHAT_BASE_URL: 'api.example.org/v1', CHAT_MODEL: 'm' },
    /CHAT_BASE_URL: must be an http or https address/,
  ],
  [{ CHAT_BASE_URL: 'file:///etc/passwd', CHAT_MODEL: 'm' }, /CHAT_BASE_URL/],
  [{ CHAT_BASE_URL: 'https://me:hidden@api.example.org/v1', CHAT_MODEL: 'm' }, /CHAT_BASE_URL.*CHAT_API_KEY/],
  [{ CHAT_BASE_URL: 'https://api.example.org/v1?key=hidden', CHAT_MODEL: 'm' }, /CHAT_BASE_URL/],
  [{ CHAT_BASE_URL: 'https://api.example.org/v1' }, /CHAT_MODEL: names the model/],
  [
    { CHAT_BASE_URL: 'https://api.example.org/v1', CHAT_MODEL: 'm', CHAT_API_KEY: 'hidden\nkey' },
    /CHAT_API_KEY: must be one line/,
  ],
])('a setting that is wrong is named, and its value is not repeated: %o', (settings, message) => {
  const read = () => withSettings(settings);
  expect(read).toThrow(message);
  expect(read).not.toThrow(/hidden/);
});
