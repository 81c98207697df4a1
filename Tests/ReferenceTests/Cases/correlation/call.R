source("../reference.R")
d <- children()
table <- "../../Fixtures/children.csv"
items <- c("score", "absence", "siblings", "height")
pairs <- combn(items, 2, simplify = FALSE)
pair <- function(two, ...) {
  values <- list(...)
  setNames(values, paste0("pairs[first=", two[1], ";second=", two[2], "].", names(values)))
}
limits <- function(r, se, level = 0.95) tanh(atanh(r) + c(-1, 1) * qnorm((1 + level) / 2) * se)
adjusted <- function(p) setNames(lapply(c("holm", "hochberg", "hommel", "bonferroni", "BH", "BY"), function(m) p.adjust(p, m)),
  paste0("pairs[*].p_adjusted.", c("holm", "hochberg", "hommel", "bonferroni", "BH", "BY")))
ask <- function(method, fields, ...) reference(c("correlate", table, "--items", paste(items, collapse = ","), "--method", method, ...), fields)

pearson <- lapply(pairs, function(two) cor.test(d[[two[1]]], d[[two[2]]]))
ask("pearson", c(
  do.call(c, Map(function(two, t) pair(two, estimate = t$estimate, statistic = t$statistic, degrees_of_freedom = t$parameter,
    p_value = t$p.value, low = t$conf.int[1], high = t$conf.int[2], n = t$parameter + 2), pairs, pearson)),
  adjusted(sapply(pearson, function(t) t$p.value)), list(matrix = unname(cor(d[items], use = "pairwise")))))
complete <- na.omit(d[items])
ask("pearson", list(matrix = unname(cor(complete)), n = matrix(nrow(complete), 4, 4)), "--missing", "complete")

# Spearman: Student's t of the correlation of mid-ranks; limits with Bonett and Wright's standard error.
ask("spearman", do.call(c, lapply(pairs, function(two) {
  known <- na.omit(d[two])
  rho <- unname(cor.test(known[[1]], known[[2]], method = "spearman", exact = FALSE)$estimate)
  n <- nrow(known)
  t <- rho * sqrt((n - 2) / (1 - rho^2))
  ci <- limits(rho, sqrt((1 + rho^2 / 2) / (n - 3)))
  pair(two, estimate = rho, statistic = t, degrees_of_freedom = n - 2, p_value = 2 * pt(-abs(t), n - 2), low = ci[1], high = ci[2])
})))
# Kendall: tau_b with its z; the others from their definitions.
ask("kendall", do.call(c, lapply(pairs, function(two) {
  known <- na.omit(d[two])
  test <- cor.test(known[[1]], known[[2]], method = "kendall", exact = FALSE)
  signs <- sign(outer(known[[1]], known[[1]], "-")) * sign(outer(known[[2]], known[[2]], "-"))
  C <- sum(signs > 0) / 2
  D <- sum(signs < 0) / 2
  n <- nrow(known)
  m <- min(length(unique(known[[1]])), length(unique(known[[2]])))
  pair(two, estimate = test$estimate, statistic = test$statistic, p_value = test$p.value, tau_a = (C - D) / choose(n, 2),
    tau_c = 2 * m * (C - D) / (n^2 * (m - 1)), gamma = (C - D) / (C + D))
})))
# Partial correlations of complete rows, and of their ranks.
known <- na.omit(d[c("score", "absence", "siblings", "height", "grade")])
partial <- function(two, x) {
  r <- cor(resid(lm(x[[two[1]]] ~ x$height + x$grade)), resid(lm(x[[two[2]]] ~ x$height + x$grade)))
  df <- nrow(x) - 4
  t <- r * sqrt(df / (1 - r^2))
  list(r = r, df = df, t = t, p = 2 * pt(-abs(t), df))
}
for (method in c("pearson", "spearman")) {
  x <- if (method == "pearson") known else as.data.frame(lapply(known, rank))
  fields <- do.call(c, lapply(combn(items[1:3], 2, simplify = FALSE), function(two) {
    p <- partial(two, x)
    ci <- limits(p$r, sqrt((if (method == "spearman") 1 + p$r^2 / 2 else 1) / (nrow(x) - 2 - 3)))
    pair(two, n = nrow(x), estimate = p$r, statistic = p$t, degrees_of_freedom = p$df, p_value = p$p, low = ci[1], high = ci[2])
  }))
  reference(c("correlate", table, "--items", "score,absence,siblings", "--given", "height,grade", "--method", method), fields)
}
# Kendall's partial correlation by the formula for one pair given others, applied to tau_b; its test as if without ties.
tau <- cor(known, method = "kendall")
rest <- tau[1:3, 1:3] - tau[1:3, 4:5] %*% solve(tau[4:5, 4:5]) %*% tau[4:5, 1:3]
partial_tau <- cov2cor(rest)
m <- nrow(known) - 2
reference(c("correlate", table, "--items", "score,absence,siblings", "--given", "height,grade", "--method", "kendall"),
  do.call(c, lapply(combn(1:3, 2, simplify = FALSE), function(two) {
    z <- partial_tau[two[1], two[2]] / sqrt(2 * (2 * m + 5) / (9 * m * (m - 1)))
    pair(items[two], estimate = partial_tau[two[1], two[2]], statistic = z, p_value = 2 * pnorm(-abs(z)))
  })))
print_references("synthetic children: Fixtures/children.R, seed 20261125")
