#!/usr/bin/env python3
"""Scores of ten forecasts, calculated a second time: the numbers that ScoresTest expects. Needs Python alone."""
from math import exp, log, sqrt

P = [0.05, 0.12, 0.18, 0.35, 0.38, 0.52, 0.66, 0.71, 0.93, 0.97]
Y = [0, 0, 1, 0, 1, 0, 1, 1, 1, 1]
N = len(P)

brier = sum((p - y) ** 2 for p, y in zip(P, Y)) / N
share = sum(Y) / N
bins = {}
for p, y in zip(P, Y):
    bins.setdefault(min(9, int(p * 10)), []).append((p, y))
rel = res = 0.0
for members in bins.values():
    n = len(members)
    mp, my = sum(p for p, _ in members) / n, sum(y for _, y in members) / n
    rel += n / N * (mp - my) ** 2
    res += n / N * (my - share) ** 2
unc = share * (1 - share)
print("brier", brier, "rel", rel, "res", res, "unc", unc, "within", brier - rel + res - unc)
print("log", sum(-log(p if y else 1 - p) for p, y in zip(P, Y)) / N)

# within, from its own definition: variance of forecasts inside the bins less twice their covariance with the outcomes
within = 0.0
for members in bins.values():
    n = len(members)
    mp, my = sum(p for p, _ in members) / n, sum(y for _, y in members) / n
    within += sum((p - mp) ** 2 - 2 * (p - mp) * (y - my) for p, y in members) / N
print("within by definition", within)

# Wilson interval of the bin 0.9 to 1: 2 of 2
z = 1.959963984540054
n, k = 2, 2
centre = (k / n + z * z / (2 * n)) / (1 + z * z / n)
half = z / (1 + z * z / n) * sqrt(k / n * (1 - k / n) / n + z * z / (4 * n * n))
print("wilson", centre - half, centre + half)

# line of calibration, by Newton's method
a, b = 1.0, 0.0
for _ in range(100):
    ga = gb = haa = hab = hbb = 0.0
    for p, y in zip(P, Y):
        x = log(p / (1 - p))
        q = 1 / (1 + exp(-(a * x + b)))
        ga += (y - q) * x
        gb += y - q
        w = q * (1 - q)
        haa += w * x * x
        hab += w * x
        hbb += w
    det = haa * hbb - hab * hab
    a += (hbb * ga - hab * gb) / det
    b += (haa * gb - hab * ga) / det
print("slope", a, "intercept", b)
print("skill over 0.5", 1 - brier / 0.25)
