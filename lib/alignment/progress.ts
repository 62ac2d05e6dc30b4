export type AlignProgress = {
  phase: 'connectors' | 'alignment'; // each counts its own steps
  step: number;
  steps: number; // at the current pace
  loss: number;
  tokensPerSecond: number;
  secondsLeft: number;
};
