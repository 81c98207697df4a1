source("../reference.R")
suppressMessages(library(brglm2))
table <- "data.csv"
d <- read.csv(table)

penalized <- function(X, y, b) {
  p <- plogis(drop(X %*% b))
  value <- sum(dbinom(y, 1, p, log = TRUE)) + determinant(crossprod(X * sqrt(p * (1 - p))))$modulus[1] / 2
  if (is.finite(value)) value else -1e8
}
penalized_score <- function(X, y, b) {
  p <- plogis(drop(X %*% b))
  h <- rowSums(qr.Q(qr(X * sqrt(p * (1 - p))))^2)
  drop(crossprod(X, y - p + h * (0.5 - p)))
}
# The maximum over the free coefficients: by BFGS, and then by Newton's steps with differences of scores.
maximum <- function(X, y, b, free = seq_along(b)) {
  loss <- function(v) -penalized(X, y, replace(b, free, v))
  slope <- function(v) -penalized_score(X, y, replace(b, free, v))[free]
  for (round in 1:3) b[free] <- optim(b[free], loss, slope, method = "BFGS", control = list(maxit = 2000, reltol = 1e-15))$par
  for (step in 1:30) {
    h <- 1e-5 * pmax(1, abs(b))
    curvature <- sapply(free, function(j) {
      (penalized_score(X, y, replace(b, j, b[j] + h[j])) - penalized_score(X, y, replace(b, j, b[j] - h[j])))[free] / (2 * h[j])
    })
    curvature <- matrix(curvature, length(free))
    if (!all(is.finite(curvature)) || rcond(curvature) < 1e-14) break
    change <- solve(curvature, penalized_score(X, y, b)[free])
    b[free] <- b[free] - change
    if (max(abs(change)) < 1e-13 * max(1, abs(b))) break
  }
  b
}
firth_fields <- function(formula) {
  X <- model.matrix(formula, d)
  y <- d[[all.vars(formula)[1]]]
  fit <- glm(formula, binomial, d, method = "brglmFit", type = "AS_mean", epsilon = 1e-12, maxit = 10000)
  b <- maximum(X, y, coef(fit))
  stopifnot(max(abs(b - coef(fit))) < 1e-6)
  p <- plogis(drop(X %*% b))
  se <- sqrt(diag(solve(crossprod(X * sqrt(p * (1 - p))))))
  top <- penalized(X, y, b)
  # A constrained maximum is looked for from the one before, from the estimate, and from the estimate in proportion; the highest start counts.
  last <- b
  profile <- function(j, value) {
    starts <- list(replace(last, j, value), replace(b, j, value), b * value / b[j])
    start <- starts[[which.max(sapply(starts, function(start) penalized(X, y, start)))]]
    last <<- maximum(X, y, start, setdiff(seq_along(b), j))
    2 * (top - penalized(X, y, last))
  }
  limit <- function(j, side) {
    far <- function(value) profile(j, value) - qchisq(0.95, 1)
    last <<- b
    away <- b[j] + side * se[j] / 4
    while (far(away) < 0) away <- b[j] + 1.3 * (away - b[j])
    uniroot(far, sort(c(b[j], away)), tol = 1e-12)$root
  }
  all <- seq_along(b)
  ratio <- sapply(all, profile, 0)
  list(
    main = list("coefficients[*].estimate" = b, "coefficients[*].standard_error" = se, penalized_log_likelihood = top,
      log_likelihood = sum(dbinom(y, 1, p, log = TRUE))),
    profile = list("coefficients[*].low" = sapply(all, limit, -1), "coefficients[*].high" = sapply(all, limit, 1),
      "coefficients[*].statistic" = ratio, "coefficients[*].p_value" = pchisq(ratio, 1, lower.tail = FALSE)))
}
for (formula in c("y_complete ~ a + b", "y_quasi ~ a + g", "y_none ~ a + b")) {
  fields <- firth_fields(as.formula(formula))
  reference(c("fit", formula, table, "--family", "binomial", "--method", "firth"), fields$main, tolerance = 1e-8)
  reference(c("fit", formula, table, "--family", "binomial", "--method", "firth"), fields$profile, tolerance = 1e-6,
    why = "limits where the profile is flat: the root finder leaves 1e-8 of the likelihood ratio")
}
# FLIC: the intercept again by maximum likelihood, the others kept. FLAC: pseudo rows of half an event, told apart by an indicator.
X <- model.matrix(~ a + b, d)
estimate <- maximum(X, d$y_complete, rep(0, 3))
intercept <- coef(fixed_point(y_complete ~ 1, binomial, d, offset = drop(X[, -1] %*% estimate[-1])))
reference(c("fit", "y_complete ~ a + b", table, "--family", "binomial", "--method", "flic"),
  list("coefficients[*].estimate" = c(intercept, estimate[-1])), tolerance = 1e-8)
p <- plogis(drop(X %*% estimate))
h <- rowSums(qr.Q(qr(X * sqrt(p * (1 - p))))^2)
augmented <- fixed_point(y ~ a + b + pseudo, quasibinomial,
  data.frame(y = c(d$y_complete, rep(0.5, nrow(d))), a = d$a, b = d$b, pseudo = rep(0:1, each = nrow(d)), w = c(rep(1, nrow(d)), h)), weights = w)
reference(c("fit", "y_complete ~ a + b", table, "--family", "binomial", "--method", "flac"),
  list("coefficients[*].estimate" = coef(augmented)[1:3]), tolerance = 1e-8)
print_references("synthetic rows with complete, quasi-complete and no separation, made for these tests with a fixed seed", packages = "brglm2")
