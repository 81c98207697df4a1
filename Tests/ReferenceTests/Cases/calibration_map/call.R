source("../reference.R")
d <- children()
path <- "../../Fixtures/children.csv"
at <- c(0.02, 0.1, 0.25, 0.5, 0.7)
likelihood <- function(target, p, w = 1) sum(w * (target * log(p) + (1 - target) * log1p(-p)))
ask <- function(method, fields, ...) {
  reference(c("calibrate", path, "--score", "judged", "--outcome", "risk", "--method", method, "--at", paste(at, collapse = ","), ...), fields)
}
line <- function(method, target, w, ...) {
  fit <- fixed_point(target ~ qlogis(judged), quasibinomial, d, weights = w)
  b <- unname(coef(fit))
  ask(method, list("parameters.slope" = b[2], "parameters.intercept" = b[1], log_likelihood = likelihood(target, fitted(fit), w),
    "calibrated[*]" = fitted(fit), "at[*].value" = plogis(b[1] + b[2] * qlogis(at))), ...)
}
one <- rep(1, nrow(d))
targets <- function(w) ifelse(d$risk == 1, (sum(w * d$risk) + 1) / (sum(w * d$risk) + 2), 1 / (sum(w * (1 - d$risk)) + 2))
line("logistic", d$risk, one)
line("logistic", d$risk, d$weight, "--weights", "weight")
line("platt", targets(one), one)
line("platt", targets(d$copies), d$copies, "--weights", "copies")
for (w in list(one, d$weight)) {
  fit <- fixed_point(risk ~ log(judged) + I(-log1p(-judged)), quasibinomial, d, weights = w)
  b <- unname(coef(fit))
  fields <- list("parameters.a" = b[2], "parameters.b" = b[3], "parameters.c" = b[1], log_likelihood = likelihood(d$risk, fitted(fit), w),
    "calibrated[*]" = fitted(fit), "at[*].value" = plogis(b[1] + b[2] * log(at) - b[3] * log1p(-at)))
  if (all(w == 1)) ask("beta", fields) else ask("beta", fields, "--weights", "weight")
}
# isoreg has no weights and breaks ties by order, so it gets each distinct score once: the least squares problem of runs of equal size only
# where no score is tied; ties are written out by their mean.
runs <- aggregate(risk ~ judged, d, mean)
size <- as.vector(table(d$judged))
pooled <- function(y, w) {
  value <- y; weight <- w; length <- rep(1, length(y)); k <- 0
  for (i in seq_along(y)) {
    k <- k + 1
    value[k] <- y[i]; weight[k] <- w[i]; length[k] <- 1
    while (k > 1 && value[k - 1] >= value[k]) {
      value[k - 1] <- (value[k - 1] * weight[k - 1] + value[k] * weight[k]) / (weight[k - 1] + weight[k])
      weight[k - 1] <- weight[k - 1] + weight[k]; length[k - 1] <- length[k - 1] + length[k]
      k <- k - 1
    }
  }
  rep(value[1:k], length[1:k])
}
stopifnot(all.equal(pooled(runs$risk, rep(1, nrow(runs))), isoreg(runs$judged, runs$risk)$yf))
values <- pooled(runs$risk, size)
ask("isotonic", list(blocks = length(unique(values)), "calibrated[*]" = values[match(d$judged, runs$judged)],
  "at[*].value" = approx(runs$judged, values, at, rule = 2)$y))
print_references("synthetic children: Fixtures/children.R, seed 20261125")
