#!/usr/bin/env python3
"""Trains the preset d2l with PyTorch, from the weights that our engine starts with: what test accuracy is to be expected?

Run
    python3 src/test/python/d2l.py WEIGHTS.npz [SEEDS]      (Debian: apt install python3-torch; made with PyTorch 1.13.1)
prints the training loss and the test accuracy after each epoch for each order of shuffling, then their means. WEIGHTS
holds dense1.weight [784, 256], dense1.bias, output.weight [256, 10] and output.bias.
"""

import gzip
import pathlib
import sys

import numpy as np
import torch
from torch.nn import functional as F

DATA = pathlib.Path(__file__).resolve().parents[3] / "assets" / "datasets" / "fashion-mnist"
EPOCHS, BATCH, LEARNING_RATE = 10, 256, 0.1


def idx(name, header):
    return np.frombuffer(gzip.open(DATA / name).read(), np.uint8, offset=header)


def main():
    weights = np.load(sys.argv[1])
    seeds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    x = torch.tensor(idx("train-images-idx3-ubyte.gz", 16).reshape(-1, 784) / np.float32(255))
    y = torch.tensor(idx("train-labels-idx1-ubyte.gz", 8).astype(np.int64))
    tx = torch.tensor(idx("t10k-images-idx3-ubyte.gz", 16).reshape(-1, 784) / np.float32(255))
    ty = torch.tensor(idx("t10k-labels-idx1-ubyte.gz", 8).astype(np.int64))
    table = []
    for seed in range(seeds):
        torch.manual_seed(seed)
        names = ("dense1.weight", "dense1.bias", "output.weight", "output.bias")
        parameters = [torch.tensor(weights[name]).requires_grad_() for name in names]
        w1, b1, w2, b2 = parameters
        rows = []
        for epoch in range(EPOCHS):
            order, total = torch.randperm(len(x)), 0.0
            for batch in order.split(BATCH):
                loss = F.cross_entropy(torch.relu(x[batch] @ w1 + b1) @ w2 + b2, y[batch])
                gradients = torch.autograd.grad(loss, parameters)
                with torch.no_grad():
                    for parameter, gradient in zip(parameters, gradients):
                        parameter -= LEARNING_RATE * gradient
                total += loss.item() * len(batch)
            with torch.no_grad():
                correct = ((torch.relu(tx @ w1 + b1) @ w2 + b2).argmax(1) == ty).float().mean().item()
            rows.append((total / len(x), correct))
        table.append(rows)
        print(seed, " ".join(f"{loss:.4f}/{accuracy:.4f}" for loss, accuracy in rows), flush=True)
    table = np.array(table)
    print("mean", " ".join(f"{loss:.4f}/{accuracy:.4f}" for loss, accuracy in table.mean(0)))
    print("sd  ", " ".join(f"{loss:.4f}/{accuracy:.4f}" for loss, accuracy in table.std(0, ddof=1)))


if __name__ == "__main__":
    main()
