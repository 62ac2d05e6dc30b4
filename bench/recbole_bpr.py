"""RecBole 1.2.1's BPR (matrix factorization) on the same files and split. Prints one JSON line.

usage: recbole_bpr.py DATA_FOLDER SEED [MAX_EPOCHS] [PATIENCE]
DATA_FOLDER is the folder that holds NAME.inter, and is itself called NAME. All items that the person has not had are
ranked, as RecBole does for models without an order; of the test item's history it knows training and validation.
"""

from recbole_run import train_and_print  # first: it mends what RecBole imports

from recbole.model.general_recommender import BPR

if __name__ == "__main__":
    train_and_print(BPR, {"embedding_size": 64, "eval_batch_size": 1_000_000}, 300)
