#!/usr/bin/env python3
"""Computes the golden values that the engine is held against, with PyTorch's autograd in double precision.

Run
    python3 src/test/python/golden.py            (Debian: apt install python3-torch; made with PyTorch 1.13.1)
writes src/test/resources/golden/*.json anew, the same to the last digit. Doubles are rounded to 12 significant digits,
so that another processor's rounding does not change the files. What is called float32 is the same sum in single
precision, to 6 digits: how far a correct float engine may be from the golden value.

Numbers that go in
    x[0] = 42, x[k+1] = (1103515245 x[k] + 12345) mod 2^31, drawn from x[1] on;
    value = (float) ((x / 2^31 - 0.5) * scale), computed in double, rounded once to float32.
Draws in this order, anew from x[0] for each network (with and without batch norm):
    for hidden block i = 1, 2:
        dense<i>.weight [in, out]  row by row, scale 2        dense<i>.bias [out]      scale 0.5
        batchNorm<i>.gamma [units] 1 + value, scale 0.5       batchNorm<i>.beta [units] scale 0.5   (with batch norm)
    output.weight [in, out] scale 2, output.bias [out] scale 0.5
    inputs [7, 6] row by row, scale 2
    labels [7]: (x >> 16) mod 3
The network is 6-5-4-3: dense -> optional batch norm -> activation, twice, then dense -> softmax cross-entropy, averaged
over the batch of 7. Batch norm: epsilon 1e-5, momentum 0.1, running mean from 0, running variance from 1 and fed the
unbiased batch variance. All numbers that go in stand in the files too.

A tensor is {"name", "shape", "values"}, values in row-major order; weights are [in, out], the transpose of PyTorch's.
Tensors stand in the order above; a batch norm's mean and variance come after its beta.

activations.json
    z            41 points from -5 to 5
    activations  [{id, values: a(z), derivatives: da/dz}]   id as in the engine's catalog
gradients.json: one batch through every activation, with and without batch norm
    networks     [{batchNorm, inputs (tensor), labels, tensors: parameters and statistics before}]
    cases        [{activation, batchNorm, loss, lossFloat32,
                   gradients: a tensor for each parameter, by its name; gradientErrorFloat32: largest absolute error,
                   statistics: the running means and variances after this one batch, [] without batch norm,
                   evaluationLoss: the batch's loss when evaluated with these statistics}]
label-smoothing.json: the same with CrossEntropyLoss's label_smoothing, ReLU
    cases        [as in gradients.json, and labelSmoothing; the losses are those without smoothing]
average.json: 20 steps of SGD as below, and after each step t = 1, 2, ... a <- d a + (1 - d) w for every parameter and
statistic, with d = min(decay, (1 + t) / (10 + t)); a is w at first
    cases        [{batchNorm, learningRate, momentum, decay, tensors: the averages after the last step}]
optimizers.json: 20 steps on the same batch, ReLU
    networks     as in gradients.json
    runs         [{id, batchNorm, learningRate, gradientClip: for torch.nn.utils.clip_grad_norm_, 0 for none,
                   optimizer: {kind, and its fields as in a project file; weightDecay on weights, not on biases or batch norm},
                   losses: before each of the steps, lossesFloat32, tensors: parameters and statistics after the last step,
                   tensorErrorFloat32: largest absolute error}]
                 With batch norm the gradient of the bias in front of it is rounding and nothing else, which a small epsilon
                 would blow up: there epsilon is 1e-4.
schedules.json: torch.optim.lr_scheduler, stepped stepsPerEpoch times an epoch
    cases        [{shape, warmupEpochs, factor, everyEpochs, floor, epochs, stepsPerEpoch,
                   multipliers: of the learning rate, number k at epoch k / stepsPerEpoch, before the step there}]
    plateaus     ReduceLROnPlateau: [{factor, patience, floor, losses: after each epoch,
                   multipliers: of the learning rate after each of them}]
"""

import json
import math
import pathlib

import torch
from torch import nn
from torch.optim import lr_scheduler

TARGET = pathlib.Path(__file__).resolve().parent.parent / "resources" / "golden"
BATCH, WIDTHS, CLASSES = 7, (6, 5, 4), 3
ACTIVATIONS = {
    "relu": nn.ReLU,
    "leaky-relu": lambda: nn.LeakyReLU(0.01),
    "gelu": nn.GELU,
    "silu": nn.SiLU,
    "tanh": nn.Tanh,
    "sigmoid": nn.Sigmoid,
    "elu": nn.ELU,
    "selu": nn.SELU,
    "identity": nn.Identity,
}


def sgd(momentum=0.0, nesterov=False, weight_decay=0.0):
    return {"kind": "sgd", "momentum": momentum, "nesterov": nesterov, "weightDecay": weight_decay}


def rmsprop(decay_rate=0.9, epsilon=1e-4, weight_decay=0.0):
    return {"kind": "rmsprop", "decayRate": decay_rate, "epsilon": epsilon, "weightDecay": weight_decay}


def adam(kind="adam", beta1=0.9, beta2=0.999, epsilon=1e-4, weight_decay=0.0):
    return {"kind": kind, "beta1": beta1, "beta2": beta2, "epsilon": epsilon, "weightDecay": weight_decay}


NO, BOTH = (False,), (False, True)
# id: (with batch norm?, learning rate, gradient clip, optimizer)
OPTIMIZERS = {
    "plain": (BOTH, 0.1, 0.0, sgd()),
    "momentum": (BOTH, 0.1, 0.0, sgd(0.9)),
    "nesterov": (BOTH, 0.1, 0.0, sgd(0.9, True)),
    "weight-decay": (BOTH, 0.1, 0.0, sgd(0.9, weight_decay=0.01)),
    "clipped": (BOTH, 0.1, 0.25, sgd()),
    "momentum-clipped": (BOTH, 0.1, 0.25, sgd(0.9)),
    "rmsprop": (NO, 0.01, 0.0, rmsprop(epsilon=1e-8)),
    "rmsprop-decay": (BOTH, 0.01, 0.0, rmsprop(0.99, weight_decay=0.01)),
    "adam": (NO, 0.02, 0.0, adam(epsilon=1e-8)),
    "adam-betas": (BOTH, 0.02, 0.0, adam(beta1=0.8, beta2=0.95)),
    "adam-decay": (BOTH, 0.02, 0.0, adam(weight_decay=0.1)),
    "adam-clipped": (BOTH, 0.02, 0.25, adam()),
    "adamw": (NO, 0.02, 0.0, adam("adamw", epsilon=1e-8, weight_decay=0.1)),
    "adamw-betas": (BOTH, 0.02, 0.0, adam("adamw", beta1=0.8, beta2=0.95, weight_decay=0.5)),
}
STEPS = 20


class Lcg:
    def __init__(self):
        self.x = 42

    def next(self):
        self.x = (1103515245 * self.x + 12345) % 2**31
        return self.x

    def tensor(self, shape, scale, plus=0.0):
        values = [plus + (self.next() / 2**31 - 0.5) * scale for _ in range(math.prod(shape))]
        return torch.tensor(values, dtype=torch.float64).to(torch.float32).reshape(shape)


class Case:
    """The network with its batch, in one precision. Parameters keep our names and PyTorch's layout."""

    def __init__(self, batch_norm, activation, dtype):
        lcg = Lcg()
        layers = []
        self.named = []  # (our name, module, attribute)
        for i, (fan_in, fan_out) in enumerate(zip(WIDTHS, WIDTHS[1:]), start=1):
            layers.append(self.dense(lcg, f"dense{i}", fan_in, fan_out))
            if batch_norm:
                layers.append(self.batch_norm(lcg, f"batchNorm{i}", fan_out))
            layers.append(ACTIVATIONS[activation]())
        layers.append(self.dense(lcg, "output", WIDTHS[-1], CLASSES))
        self.network = nn.Sequential(*layers).to(dtype)
        self.inputs = lcg.tensor((BATCH, WIDTHS[0]), 2).to(dtype)
        self.labels = torch.tensor([(lcg.next() >> 16) % CLASSES for _ in range(BATCH)])

    def dense(self, lcg, name, fan_in, fan_out):
        layer = nn.Linear(fan_in, fan_out)
        layer.weight.data = lcg.tensor((fan_in, fan_out), 2).T.contiguous()
        layer.bias.data = lcg.tensor((fan_out,), 0.5)
        self.named += [(f"{name}.weight", layer, "weight"), (f"{name}.bias", layer, "bias")]
        return layer

    def batch_norm(self, lcg, name, units):
        layer = nn.BatchNorm1d(units, eps=1e-5, momentum=0.1)
        layer.weight.data = lcg.tensor((units,), 0.5, plus=1.0)
        layer.bias.data = lcg.tensor((units,), 0.5)
        self.named += [
            (f"{name}.gamma", layer, "weight"),
            (f"{name}.beta", layer, "bias"),
            (f"{name}.mean", layer, "running_mean"),
            (f"{name}.variance", layer, "running_var"),
        ]
        return layer

    def loss(self):
        return nn.functional.cross_entropy(self.network(self.inputs), self.labels)

    def tensors(self, wanted=lambda tensor: True):
        """[(our name, tensor in our layout)]"""
        found = [(name, getattr(module, attribute)) for name, module, attribute in self.named]
        return [(name, t.T if t.dim() == 2 else t) for name, t in found if wanted(t)]

    def parameters(self):
        return [(name, getattr(m, a)) for name, m, a in self.named if isinstance(getattr(m, a), nn.Parameter)]

    def gradients(self):
        return [(name, p.grad.T if p.dim() == 2 else p.grad) for name, p in self.parameters()]

    def statistics(self):
        return self.tensors(lambda tensor: not isinstance(tensor, nn.Parameter))


def rounded(values, digits=12):
    return [float(f"{float(v):.{digits}g}") for v in values]


def named(tensors):
    return [
        {"name": name, "shape": list(t.shape), "values": rounded(t.detach().reshape(-1).tolist())} for name, t in tensors
    ]


def error(single, double):
    pairs = zip(single, double)
    return rounded([max((s.detach().double() - d.detach()).abs().max().item() for (_, s), (_, d) in pairs)], 2)[0]


def activations():
    z = torch.linspace(-5, 5, 41, dtype=torch.float64, requires_grad=True)
    entries = []
    for name, make in ACTIVATIONS.items():
        z.grad = None
        a = make()(z)
        a.sum().backward()
        entries.append({"id": name, "values": rounded(a.tolist()), "derivatives": rounded(z.grad.tolist())})
    return {"z": z.tolist(), "activations": entries}


def networks():
    cases = [(batch_norm, Case(batch_norm, "relu", torch.float64)) for batch_norm in (False, True)]
    return [
        {
            "batchNorm": batch_norm,
            "inputs": named([("inputs", case.inputs)])[0],
            "labels": case.labels.tolist(),
            "tensors": named(case.tensors()),
        }
        for batch_norm, case in cases
    ]


def gradient_case(activation, batch_norm, label_smoothing=0.0):
    single, double = (Case(batch_norm, activation, dtype) for dtype in (torch.float32, torch.float64))
    losses = []
    for case in (single, double):
        logits = case.network(case.inputs)
        losses.append(nn.functional.cross_entropy(logits, case.labels).item())
        nn.functional.cross_entropy(logits, case.labels, label_smoothing=label_smoothing).backward()
    double.network.eval()
    return {
        "activation": activation,
        "batchNorm": batch_norm,
        "loss": rounded(losses[1:])[0],
        "lossFloat32": rounded(losses, 6)[0],
        "gradients": named(double.gradients()),
        "gradientErrorFloat32": error(single.gradients(), double.gradients()),
        "statistics": named(double.statistics()),
        "evaluationLoss": rounded([double.loss().item()])[0],
    }


def smoothing_case(label_smoothing, batch_norm):
    return {"labelSmoothing": label_smoothing, **gradient_case("relu", batch_norm, label_smoothing)}


def average_case(batch_norm, decay=0.6):
    case = Case(batch_norm, "relu", torch.float64)
    averages = [(name, t.detach().clone()) for name, t in case.tensors()]
    steps = torch.optim.SGD([p for _, p in case.parameters()], lr=0.1, momentum=0.9)
    for t in range(1, STEPS + 1):
        steps.zero_grad()
        case.loss().backward()
        steps.step()
        d = min(decay, (1 + t) / (10 + t))
        for (_, average), (_, now) in zip(averages, case.tensors()):
            average.copy_(d * average + (1 - d) * now.detach())
    return {
        "batchNorm": batch_norm,
        "learningRate": 0.1,
        "momentum": 0.9,
        "decay": decay,
        "tensors": named(averages),
    }


def optimizer(groups, learning_rate, settings):
    if settings["kind"] == "sgd":
        return torch.optim.SGD(groups, lr=learning_rate, momentum=settings["momentum"], nesterov=settings["nesterov"])
    if settings["kind"] == "rmsprop":
        return torch.optim.RMSprop(groups, lr=learning_rate, alpha=settings["decayRate"], eps=settings["epsilon"])
    make = {"adam": torch.optim.Adam, "adamw": torch.optim.AdamW}[settings["kind"]]
    return make(groups, lr=learning_rate, betas=(settings["beta1"], settings["beta2"]), eps=settings["epsilon"])


def descend(case, learning_rate, clip, settings):
    weights = [p for name, p in case.parameters() if name.endswith(".weight")]
    others = [p for name, p in case.parameters() if not name.endswith(".weight")]
    groups = [{"params": weights, "weight_decay": settings["weightDecay"]}, {"params": others, "weight_decay": 0.0}]
    steps = optimizer(groups, learning_rate, settings)
    losses = []
    for _ in range(STEPS):
        steps.zero_grad()
        loss = case.loss()
        loss.backward()
        if clip > 0:
            nn.utils.clip_grad_norm_(weights + others, clip)
        steps.step()
        losses.append(loss.item())
    return losses


def optimizer_run(name, batch_norm, learning_rate, clip, settings):
    single, double = (Case(batch_norm, "relu", dtype) for dtype in (torch.float32, torch.float64))
    single_losses, double_losses = (descend(case, learning_rate, clip, settings) for case in (single, double))
    return {
        "id": name,
        "batchNorm": batch_norm,
        "learningRate": learning_rate,
        "gradientClip": clip,
        "optimizer": settings,
        "losses": rounded(double_losses),
        "lossesFloat32": rounded(single_losses, 6),
        "tensors": named(double.tensors()),
        "tensorErrorFloat32": error(single.tensors(), double.tensors()),
    }


def optimizer_runs():
    return [
        optimizer_run(name, batch_norm, *settings)
        for name, (with_and_without, *settings) in OPTIMIZERS.items()
        for batch_norm in with_and_without
    ]


def multipliers(make, steps):
    optimizer = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=1.0)
    scheduler = make(optimizer)
    values = []
    for _ in range(steps):
        values.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return values


def schedule(shape, epochs, warmup=0, factor=0.5, every=5, floor=0.0, per_epoch=8):
    rising, rest = warmup * per_epoch, (epochs - warmup) * per_epoch
    make = {
        "constant": lambda o: lr_scheduler.ConstantLR(o, factor=1.0),
        "step": lambda o: lr_scheduler.StepLR(o, step_size=every * per_epoch, gamma=factor),
        "exponential": lambda o: lr_scheduler.ExponentialLR(o, gamma=factor ** (1 / per_epoch)),
        "cosine": lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=rest, eta_min=floor),
        # The peak stands at 30 % of the run, and the cycle would end with the step after the last.
        "one-cycle": lambda o: lr_scheduler.OneCycleLR(
            o, max_lr=1.0, total_steps=rest + 1, pct_start=(0.3 * rest + 1) / (rest + 1), cycle_momentum=False
        ),
    }[shape]
    values = multipliers(lambda o: lr_scheduler.LambdaLR(o, lambda k: k / max(rising, 1)), rising)
    values += multipliers(make, rest)
    return {
        "shape": shape,
        "warmupEpochs": warmup,
        "factor": factor,
        "everyEpochs": every,
        "floor": floor,
        "epochs": epochs,
        "stepsPerEpoch": per_epoch,
        "multipliers": rounded(values),
    }


def plateau(factor, patience, floor, losses):
    steps = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=1.0)
    scheduler = lr_scheduler.ReduceLROnPlateau(steps, factor=factor, patience=patience, min_lr=floor)
    values = []
    for loss in losses:
        scheduler.step(loss)
        values.append(steps.param_groups[0]["lr"])
    return {
        "factor": factor,
        "patience": patience,
        "floor": floor,
        "losses": [None if math.isnan(loss) else loss for loss in losses],
        "multipliers": rounded(values),
    }


def schedules():
    return {
        "cases": [
            schedule("constant", 4),
            schedule("constant", 4, warmup=1),
            schedule("step", 7, factor=0.5, every=2),
            schedule("step", 8, warmup=2, factor=0.1, every=3),
            schedule("exponential", 5, factor=0.9),
            schedule("exponential", 6, warmup=1, factor=0.7),
            schedule("cosine", 5),
            schedule("cosine", 6, warmup=2, floor=0.05),
            schedule("one-cycle", 5),
            schedule("one-cycle", 30),
        ],
        "plateaus": [
            plateau(0.1, 1, 0.0, [1.0, 0.9, 0.9, 0.95, 0.8, 0.85, 0.82, 0.81, 0.79, 0.5]),
            plateau(0.5, 0, 0.2, [1.0, 1.1, 1.1, 1.1, 1.1, 0.5, 0.6]),
            # A fall by less than a ten-thousandth counts as none.
            plateau(0.5, 2, 0.0, [1.0, 0.99995, 0.99993, 0.9999, 0.9998, 0.99975, 0.99974, 0.99973, 0.9997]),
            plateau(0.3, 1, 0.0, [math.nan, 1.0, math.nan, math.nan, 0.9]),
        ],
    }


def text(value, indent=0):
    """JSON with one line for each list of plain values."""
    space = " " * (indent + 1)
    if isinstance(value, dict):
        entries = [f"{space}{json.dumps(key)}: {text(entry, indent + 1)}" for key, entry in value.items()]
        return "{\n" + ",\n".join(entries) + "\n" + " " * indent + "}"
    if isinstance(value, list) and any(isinstance(entry, dict) for entry in value):
        return "[\n" + ",\n".join(space + text(entry, indent + 1) for entry in value) + "\n" + " " * indent + "]"
    return json.dumps(value)


def main():
    torch.set_num_threads(1)
    TARGET.mkdir(parents=True, exist_ok=True)
    files = {
        "activations": activations(),
        "gradients": {
            "networks": networks(),
            "cases": [gradient_case(activation, batch_norm) for activation in ACTIVATIONS for batch_norm in BOTH],
        },
        "label-smoothing": {
            "cases": [smoothing_case(smoothing, batch_norm) for smoothing in (0.1, 0.4) for batch_norm in BOTH],
        },
        "average": {"networks": networks(), "cases": [average_case(batch_norm) for batch_norm in BOTH]},
        "optimizers": {"networks": networks(), "runs": optimizer_runs()},
        "schedules": schedules(),
    }
    for name, content in files.items():
        (TARGET / f"{name}.json").write_text(text(content) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
