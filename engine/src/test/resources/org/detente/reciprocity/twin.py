#!/usr/bin/env python3
"""The figures that ReciprocityFiguresTest expects, calculated without any code of Detente, by numpy and scipy alone.

    python3 twin.py make > synthetic.csv            the committed series, from a seed
    python3 twin.py figures FILE.csv > FILE.tsv     a figure a line: name, tab, value

Regressions by singular values (numpy.linalg.lstsq), block F from residual sums of the restricted and the full model, kernels and
neighbours by plain loops, shifts one by one: other ways than those of the Java code.
"""
import sys

import numpy as np


def make():
    """400 weeks of counts: b answers a after one and two weeks, a goes its own way; 40 of them without an act of either."""
    draw = np.random.default_rng(20240229)
    a, b = [1.0, 1.0], [1.0, 1.0]
    for t in range(2, 400):
        quiet = 120 <= t < 160
        a.append(0.0 if quiet else float(draw.poisson(0.8 + 0.35 * a[-1])))
        b.append(0.0 if quiet else float(draw.poisson(0.4 + 0.45 * a[t - 1] + 0.2 * a[t - 2] + 0.15 * b[-1])))
    print("ALP>BOR,BOR>ALP")
    for x, y in zip(a, b):
        print("%d,%d" % (x, y))


def fit(columns, y):
    beta = np.linalg.lstsq(columns, y, rcond=None)[0]
    return beta, y - columns @ beta


def design(data, p, skip):
    n = len(data)
    rows = range(skip, n)
    x = np.array([np.concatenate([[1.0]] + [data[t - lag] for lag in range(1, p + 1)]) for t in rows])
    return x, data[skip:]


def newey_west(x, e):
    """Sum over pairs of rows, each pair with the Bartlett weight of its distance."""
    n, k = x.shape
    m = min(n - 1, int(np.floor(4 * (n / 100) ** (2 / 9))))
    s = np.zeros((k, k))
    for t in range(n):
        for u in range(max(0, t - m), min(n, t + m + 1)):
            s += (1 - abs(t - u) / (m + 1)) * e[t] * e[u] * np.outer(x[t], x[u])
    bread = np.linalg.inv(x.T @ x)
    return n / (n - k) * bread @ s @ bread


def autoregression(data, p, out):
    n = len(data)
    x, y = design(data, p, p)
    coefficients = []
    for series in (0, 1):
        beta, e = fit(x, y[:, series])
        coefficients.append(beta)
        other = [1 + 2 * lag + (1 - series) for lag in range(p)]
        kept = [i for i in range(x.shape[1]) if i not in other]
        restricted = fit(x[:, kept], y[:, series])[1]
        freedom = len(x) - x.shape[1]
        f = (restricted @ restricted - e @ e) / p / (e @ e / freedom)
        way = "%d>%d" % (1 - series, series)
        out("var.%d.f.%s" % (p, way), f)
        v = newey_west(x, e)
        b = beta[other]
        out("var.%d.robust.%s" % (p, way), b @ np.linalg.solve(v[np.ix_(other, other)], b) / p)
        out("var.%d.sum.%s" % (p, way), b.sum())
        out("var.%d.error.%s" % (p, way), np.sqrt(v[np.ix_(other, other)].sum()))
    companion = np.zeros((2 * p, 2 * p))
    companion[:2] = [c[1:] for c in coefficients]
    companion[2:, :-2] = np.eye(2 * p - 2)
    out("var.%d.root" % p, max(abs(np.linalg.eigvals(companion))))
    power, sums = np.eye(2 * p), np.zeros((2, 2))
    for h in range(1, 9):
        power = companion @ power
        sums = sums + power[:2, :2]
        if h in (1, 8):
            out("var.%d.response.%d.0>1" % (p, h), sums[1, 0])
            out("var.%d.response.%d.1>0" % (p, h), sums[0, 1])


def criteria(data, most, out):
    for p in range(1, most + 1):
        x, y = design(data, p, most)
        e = np.column_stack([fit(x, y[:, i])[1] for i in (0, 1)])
        n = len(x)
        spread, m = np.log(np.linalg.det(e.T @ e / n)), 2 * (2 * p + 1)
        out("lags.%d.aic" % p, spread + 2 * m / n)
        out("lags.%d.bic" % p, spread + np.log(n) * m / n)
        out("lags.%d.hq" % p, spread + 2 * np.log(np.log(n)) * m / n)


def patchen_bogumil(x, y, way, out):
    def model(name, left, right):
        columns = np.column_stack([np.ones(len(left)), right])
        beta, e = fit(columns, left)
        out("pb.%s.b.%s" % (name, way), beta[1])
        out("pb.%s.r2.%s" % (name, way), 1 - e @ e / ((left - left.mean()) @ (left - left.mean())))
        out("pb.%s.error.%s" % (name, way), np.sqrt(newey_west(columns, e)[1, 1]))

    model("simple", y[1:], x[:-1])
    model("trend", np.diff(y)[1:], np.diff(x)[:-1])
    model("comparative", np.diff(y), x[:-1] - y[:-1])


def simplex(points, z):
    """Estimate of z at each point from the E+1 nearest others; equally far ones share the last places."""
    dimension = points.shape[1]
    estimates = []
    for i in range(len(points)):
        d = np.sqrt(((points - points[i]) ** 2).sum(axis=1))
        d[i] = np.inf
        ordered = np.sort(d)[: dimension + 1]
        if ordered[0] == 0:
            estimates.append(z[d == 0].mean())
            continue
        border = ordered[-1]
        weight = np.where(d < border, np.exp(-d / ordered[0]), 0.0)
        places = dimension + 1 - (d < border).sum()
        tied = d == border
        weight[tied] = np.exp(-border / ordered[0]) * places / tied.sum()
        estimates.append((weight * z).sum() / weight.sum())
    return np.corrcoef(estimates, z)[0, 1]


def embed(y, dimension, tau, last):
    times = np.arange((dimension - 1) * tau, last)
    return np.column_stack([y[times - i * tau] for i in range(dimension)]), times


def shifts(x, y, window, way, out):
    n = len(x)
    if np.mean([any(y[(t + w) % n] for w in range(1, window + 1)) for t in range(n)]) > 0.97:
        return
    a, b = np.flatnonzero(x), np.flatnonzero(y)

    def followed(s):
        moved = set((b + s) % n)
        return sum(any((t + w) % n in moved for w in range(1, window + 1)) for t in a)

    counts = [followed(s) for s in range(n)]
    out("shift.%d.acts.%s" % (window, way), len(a))
    out("shift.%d.answered.%s" % (window, way), counts[0])
    out("shift.%d.chance.%s" % (window, way), sum(counts) / n / len(a))
    out("shift.%d.p.%s" % (window, way), sum(c >= counts[0] for c in counts) / n)


def figures(path):
    data = np.loadtxt(path, delimiter=",", skiprows=1)

    def out(name, value):
        print("%s\t%.10g" % (name, value))

    print("# twin.py figures %s" % path.split("/")[-1])
    out("weeks", len(data))
    out("mean.0", data[:, 0].mean())
    out("mean.1", data[:, 1].mean())
    out("correlation", np.corrcoef(data.T)[0, 1])
    criteria(data, 8, out)
    for p in (1, 4, 6):
        autoregression(data, p, out)
    for x, y, way in ((0, 1, "0>1"), (1, 0, "1>0")):
        patchen_bogumil(data[:, x], data[:, y], way, out)
        points, times = embed(data[:, y], 5, 1, len(data))
        out("ccm.5.1.%s" % way, simplex(points, data[times, x]))
        points, times = embed(data[:, y], 3, 2, len(data))
        out("ccm.3.2.%s" % way, simplex(points, data[times, x]))
        for dimension in (1, 2, 5, 8):
            points, times = embed(data[:, y], dimension, 1, len(data) - 1)
            out("self.%d.%d" % (y, dimension), simplex(points, data[times + 1, y]))
        acts = data != 0
        for window in (1, 4):
            if acts[:, y].mean() < 0.9:
                shifts(acts[:, x], acts[:, y], window, way, out)


if sys.argv[1] == "make":
    make()
else:
    figures(sys.argv[2])
