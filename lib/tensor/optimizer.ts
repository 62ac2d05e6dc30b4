// AdamW (Loshchilov & Hutter 2019) on exactly the given variables. All of them are updated as one flat vector: LoRA
// has hundreds of small matrices, and an operation costs more than its arithmetic.
//   m ← β₁m + (1-β₁)g    v ← β₂v + (1-β₂)g²    θ ← θ - lr·(m̂ / (√v̂ + ε) + λθ)
import { AppError } from '#lib/errors.ts';
import { tf } from './backend.ts';

export type AdamWConfig = {
  beta1: number;
  beta2: number;
  epsilon: number;
  /** λ, decoupled from the gradient. */
  weightDecay: number;
};

export const defaultAdamWConfig: AdamWConfig = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 };

export type OptimizerState = { step: number; firstMoment: Float32Array; secondMoment: Float32Array };

export interface AdamW {
  /** One update. `gradients` are in the order of the variables; the caller disposes of them. */
  step(gradients: tf.Tensor[], learningRate: number): void;
  state(): OptimizerState;
  restore(state: OptimizerState): void;
  dispose(): void;
}

export function createAdamW(variables: tf.Variable[], config: Partial<AdamWConfig> = {}): AdamW {
  const { beta1, beta2, epsilon, weightDecay } = { ...defaultAdamWConfig, ...config };
  const sizes = variables.map((variable) => variable.size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let stepCount = 0;
  let firstMoment: tf.Tensor = tf.keep(tf.zeros([total]));
  let secondMoment: tf.Tensor = tf.keep(tf.zeros([total]));

  function replaceMoments(first: tf.Tensor, second: tf.Tensor) {
    firstMoment.dispose();
    secondMoment.dispose();
    firstMoment = tf.keep(first);
    secondMoment = tf.keep(second);
  }

  return {
    step(gradients, learningRate) {
      if (gradients.length !== variables.length)
        throw new AppError('internal', { message: 'Expected one gradient per variable, in the same order' });
      stepCount += 1;
      tf.tidy(() => {
        const gradient = flatten(gradients);
        const first = firstMoment.mul(beta1).add(gradient.mul(1 - beta1));
        const second = secondMoment.mul(beta2).add(gradient.square().mul(1 - beta2));
        const correction2 = Math.sqrt(1 - beta2 ** stepCount);
        const rate = (learningRate * correction2) / (1 - beta1 ** stepCount);
        const change = first.mul(rate).div(second.sqrt().add(epsilon * correction2));
        const current = flatten(variables);
        const next = current.mul(1 - learningRate * weightDecay).sub(change);
        const parts = tf.split(next, sizes);
        variables.forEach((variable, index) => {
          variable.assign((parts[index] as tf.Tensor).reshape(variable.shape));
        });
        replaceMoments(first, second);
      });
    },
    state: () => ({
      step: stepCount,
      firstMoment: Float32Array.from(firstMoment.dataSync()),
      secondMoment: Float32Array.from(secondMoment.dataSync()),
    }),
    restore(state) {
      if (state.firstMoment.length !== total || state.secondMoment.length !== total)
        throw new AppError('bad_file', { message: 'The optimizer state is for other variables' });
      stepCount = state.step;
      replaceMoments(tf.tensor1d(state.firstMoment), tf.tensor1d(state.secondMoment));
    },
    dispose() {
      firstMoment.dispose();
      secondMoment.dispose();
    },
  };
}

/** Scales the gradients so that their joint norm is at most `maxNorm`. The caller disposes of the inputs. */
export function clipByGlobalNorm(
  gradients: tf.Tensor[],
  maxNorm: number,
): { gradients: tf.Tensor[]; norm: number } {
  const norm = tf.tidy(() => flatten(gradients).square().sum().sqrt().arraySync() as number);
  const scale = norm > maxNorm ? maxNorm / norm : 1;
  return { gradients: gradients.map((gradient) => gradient.mul(scale)), norm };
}

function flatten(tensors: tf.Tensor[]): tf.Tensor1D {
  return tf.concat(tensors.map((tensor) => tensor.reshape([tensor.size]) as tf.Tensor1D));
}
