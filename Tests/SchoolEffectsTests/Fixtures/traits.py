"""Made-up effects of 16 schools and traits with reference values by other ways than ours (scipy): python3 traits.py > traits.json."""
import json, numpy as np
from scipy import optimize, stats
rng = np.random.default_rng(4711)
J, K = 16, 5
types = np.r_[np.zeros(10, int), np.ones(6, int)]
H = rng.normal(size=J); T = rng.normal(size=(J, K)); T[:, 4] = (T[:, 4] > .2)
S = rng.uniform(.02, .06, J) ** 2
v = .07 * T[:, 0] - .03 * H + rng.normal(0, .08, J) + rng.normal(size=J) * np.sqrt(S)
H, T, v, S = np.round(H, 3), np.round(T, 3), np.round(v, 4), np.round(S, 6)
ind = (types[:, None] == types[None]); cen = np.eye(J) - ind / ind.sum(1)[:, None]
v = cen @ v
z = (H - H.mean()) / H.std(ddof=1)
D = (types[:, None] == np.arange(2)).astype(float)
base = np.c_[D, z]
Z = cen @ T; Z = Z / np.sqrt((Z ** 2).sum(0) / (J - 2))
G = (T - T.mean(0)) / np.sqrt(((cen @ T) ** 2).sum(0) / (J - 2))                     # for interactions: centred over all schools
Scov = cen @ np.diag(S) @ cen.T; s = np.diag(Scov)
def reml(X, keep=slice(None)):
    X, y, q = X[keep], v[keep], s[keep]
    def dev(t2):
        w = 1 / (q + t2); A = (X * w[:, None]).T @ X; b = np.linalg.solve(A, X.T @ (w * y)); r = y - X @ b
        return np.sum(w * r * r) - np.log(w).sum() + np.linalg.slogdet(A)[1]
    g = np.r_[0, np.geomspace(1e-7, 1, 400)]; i = int(np.argmin([dev(x) for x in g]))
    t2 = optimize.minimize_scalar(dev, bounds=(g[max(0, i - 1)], g[i + 1]), method="bounded", options=dict(xatol=1e-15)).x if i else 0.
    w = 1 / (q + t2); A = np.linalg.inv((X * w[:, None]).T @ X); b = A @ (X.T @ (w * y)); r = y - X @ b; df = len(y) - X.shape[1]
    kh = np.sum(w * r * r) / df; se = np.sqrt(np.diag(A) * kh)
    return dict(t2=t2, b=b.tolist(), se=se.tolist(), p=(2 * stats.t.sf(np.abs(b / se), df)).tolist())
b0 = reml(base); w = 1 / (s + b0["t2"]); sw = np.sqrt(w)
# t statistics of weighted least squares with the base's weights, as the permutation test uses them
def tstat(X, y):
    Q, R = np.linalg.qr(X); c = np.linalg.solve(R, Q.T @ y); r = y - X @ c; df = len(y) - X.shape[1]
    return abs(c[-1]) / np.sqrt(r @ r / df * np.linalg.inv(R.T @ R)[-1, -1])
t = [tstat(np.c_[base, Z[:, k]] * sw[:, None], v * sw) for k in range(K)]
ti = [tstat(np.c_[base, Z[:, k], G[:, k] * z] * sw[:, None], v * sw) for k in range(K)]
loo = []
for j in range(J):
    keep = np.arange(J) != j; loo.append(reml(np.c_[base, Z[:, 0]], keep)["b"][-1])
# all traits together: REML of kappa on whitened data by a dense search
y = v * sw; B = base * sw[:, None]; X = Z * sw[:, None]; N = np.linalg.svd(B.T)[2][3:].T       # the space without the base
yn, Xn = N.T @ y, N.T @ X; d = J - 3
def crit(k):
    V = np.eye(d) + k * Xn @ Xn.T; return d * np.log(yn @ np.linalg.solve(V, yn) / d) + np.linalg.slogdet(V)[1]
lk = optimize.minimize_scalar(lambda x: crit(np.exp(x)), bounds=(-12, 8), method="bounded", options=dict(xatol=1e-12)).x; k = np.exp(lk)
V = np.eye(d) + k * Xn @ Xn.T; phi = yn @ np.linalg.solve(V, yn) / d
mean = k * Xn.T @ np.linalg.solve(V, yn); cov = phi * k * (np.eye(K) - k * Xn.T @ np.linalg.solve(V, Xn))
f = lambda a: np.asarray(a).tolist()
print(json.dumps(dict(types=f(types), values=f(v), covariance=f(Scov.ravel()), hardship=f(H), traits=f(T.T), base=b0,
    effects=[reml(np.c_[base, Z[:, k]]) for k in range(K)], interactions=[reml(np.c_[base, Z[:, k], G[:, k] * z]) for k in range(K)],
    statistics=f(t), interactionStatistics=f(ti), leaveOneOut=f(loo), ratio=float(k), deviation=float(np.sqrt(k * phi)), shrunken=f(mean), shrunkenDeviations=f(np.sqrt(np.diag(cov))))))
