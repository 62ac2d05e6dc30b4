export type AlignProgress = {
  phase: 'connectors' | 'alignment'; // each counts its own steps
  step: number;
  steps: number; // at the present pace
  loss: number;
  tokensPerSecond: number;
  secondsLeft: number;
};
