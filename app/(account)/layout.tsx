import type { ReactNode } from 'react';
import { Brand } from '#app/components/brand.tsx';

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-5 py-8">
      <header>
        <Brand />
      </header>
      <main id="content" className="flex flex-1 flex-col justify-center py-10">
        {children}
      </main>
    </div>
  );
}
