"""RecBole 1.2.1's BPR (matrix factorization) on the same histories and split. Prints one JSON line.

usage: recbole_bpr.py DATA_FOLDER --seed SEED [--epochs MAX_EPOCHS] [--patience PATIENCE]
All items that the person has not had are ranked, as RecBole does for models without an order; of the test item's history it
knows training and validation.
"""

from recbole_run import parser, train_and_print  # first: it mends what RecBole imports

from recbole.model.general_recommender import BPR

if __name__ == "__main__":
    train_and_print(BPR, parser(epochs=300).parse_args(), {"embedding_size": 64, "eval_batch_size": 1_000_000})
