#!/usr/bin/env python3
"""Trains the preset d2l with PyTorch: what training loss and test accuracy are to be expected?

Run
    python3 src/test/python/d2l.py [SEEDS [WEIGHTS.npz]]      (Debian: apt install python3-torch; made with PyTorch 1.13.1)
prints the training loss and the test accuracy after each epoch for each seed, then their means. Without WEIGHTS each
seed draws its own, N(0, 0.01^2); WEIGHTS holds dense1.weight [784, 256], dense1.bias, output.weight [256, 10] and
output.bias, to start every seed from the same.
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


def draw():
    return {
        "dense1.weight": torch.randn(784, 256) * 0.01,
        "dense1.bias": torch.zeros(256),
        "output.weight": torch.randn(256, 10) * 0.01,
        "output.bias": torch.zeros(10),
    }


def main():
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    given = np.load(sys.argv[2]) if len(sys.argv) > 2 else None
    x = torch.tensor(idx("train-images-idx3-ubyte.gz", 16).reshape(-1, 784) / np.float32(255))
    y = torch.tensor(idx("train-labels-idx1-ubyte.gz", 8).astype(np.int64))
    tx = torch.tensor(idx("t10k-images-idx3-ubyte.gz", 16).reshape(-1, 784) / np.float32(255))
    ty = torch.tensor(idx("t10k-labels-idx1-ubyte.gz", 8).astype(np.int64))
    table = []
    for seed in range(seeds):
        torch.manual_seed(seed)
        names = ("dense1.weight", "dense1.bias", "output.weight", "output.bias")
        weights = given if given is not None else draw()
        parameters = [torch.as_tensor(weights[name]).clone().requires_grad_() for name in names]
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
