source("../reference.R")
suppressMessages(library(pROC))
d <- children()
path <- "../../Fixtures/children.csv"
y <- d$risk
ask <- function(score, fields, ...) reference(c("validate", path, "--score", score, "--outcome", "risk", ...), fields)

# Discrimination: DeLong, paired and not, the partial area and the step-wise area under precision and recall.
curve <- function(x) roc(y, x, levels = c(0, 1), direction = "<", quiet = TRUE)
limits <- function(r) as.numeric(ci.auc(r, method = "delong"))
one <- curve(d$judged)
two <- curve(d$absence)
paired <- roc.test(one, two, method = "delong", paired = TRUE)
apart <- suppressWarnings(roc.test(one, two, method = "delong", paired = FALSE))
steps <- function(x) {
  cut <- sort(unique(x), decreasing = TRUE)
  found <- sapply(cut, function(s) sum(y[x >= s])); flagged <- sapply(cut, function(s) sum(x >= s))
  sum(diff(c(0, found)) / sum(y) * found / flagged)
}
range <- c(0.9, 1)
partial <- as.numeric(auc(one, partial.auc = range))
corrected <- as.numeric(auc(one, partial.auc = range, partial.auc.correct = TRUE))
area <- list(auc.estimate = as.numeric(auc(one)), auc.standard_error = sqrt(var(one)), auc.low = limits(one)[1], auc.high = limits(one)[3],
  partial_auc.estimate = partial, partial_auc.corrected = corrected, average_precision = steps(d$judged))
ask("judged", c(area, list(comparison.statistic = unname(paired$statistic), comparison.p_value = paired$p.value,
  comparison.covariance = cov(one, two))), "--compare", "absence", "--partial-auc", "0.9:1")
ask("judged", list(comparison.statistic = unname(apart$statistic), comparison.degrees_of_freedom = unname(apart$parameter),
  comparison.p_value = apart$p.value), "--compare", "absence", "--unpaired")

# Calibration of probabilities: two regressions at their fixed point, loess at every row, and what is summed over rows.
p <- d$judged
slope <- fixed_point(risk ~ qlogis(judged), binomial, d)
large <- fixed_point(risk ~ offset(qlogis(judged)), binomial, d)
error <- function(fit) sqrt(diag(solve(crossprod(model.matrix(fit) * sqrt(fitted(fit) * (1 - fitted(fit)))))))
smooth <- abs(p - fitted(loess(y ~ p, degree = 2, span = 0.75, surface = "direct")))
group <- cut(p, unique(quantile(p, 0:10 / 10)), include.lowest = TRUE)
observed <- as.vector(tapply(y, group, sum)); expected <- as.vector(tapply(p, group, sum)); n <- as.vector(table(group))
statistic <- sum((observed - expected)^2 / (expected * (1 - expected / n)))
z <- sum((y - p) * (1 - 2 * p)) / sqrt(sum((1 - 2 * p)^2 * p * (1 - p)))
bin <- floor(10 * p)
ask("judged", list(
  brier = mean((y - p)^2), brier_scaled = 1 - mean((y - p)^2) / (mean(y) * (1 - mean(y))), log_loss = -mean(ifelse(y == 1, log(p), log1p(-p))),
  calibration.slope.estimate = unname(coef(slope)[2]), calibration.slope.standard_error = unname(error(slope)[2]),
  calibration.intercept.estimate = unname(coef(slope)[1]), calibration.in_the_large.estimate = unname(coef(large)),
  calibration.in_the_large.standard_error = unname(error(large)), calibration.expected_observed_ratio = sum(p) / sum(y),
  calibration.ici = mean(smooth), calibration.e50 = median(smooth), calibration.e90 = unname(quantile(smooth, 0.9)), calibration.emax = max(smooth),
  calibration.hosmer_lemeshow.statistic = statistic, calibration.hosmer_lemeshow.degrees_of_freedom = length(n) - 2,
  calibration.hosmer_lemeshow.p_value = pchisq(statistic, length(n) - 2, lower.tail = FALSE),
  "calibration.hosmer_lemeshow.groups[*].observed" = observed, "calibration.hosmer_lemeshow.groups[*].expected" = expected,
  calibration.spiegelhalter.statistic = z, calibration.spiegelhalter.p_value = 2 * pnorm(-abs(z)),
  calibration.ece = sum(abs(tapply(y - p, bin, sum))) / length(y)))

# What is decided from a threshold on, and among the highest scores.
at <- c(0.1, 0.3, 0.45)
benefit <- function(t, share) {
  w <- t / (1 - t)
  c(share * mean(p[y == 1] >= t) - (1 - share) * w * mean(p[y == 0] >= t), share - (1 - share) * w)
}
own <- sapply(at, benefit, mean(y)); other <- sapply(at, benefit, 0.1)
k <- c(10, 40)
first <- order(-p)
ask("judged", list("thresholds[*].net_benefit" = own[1, ], "thresholds[*].net_benefit_all" = own[2, ],
  "thresholds[*].mcc" = sapply(at, function(t) cor(p >= t, y)), "top_k[*].precision" = sapply(k, function(k) mean(y[first[1:k]])),
  "top_k[*].lift" = sapply(k, function(k) mean(y[first[1:k]]) / mean(y))), "--threshold", paste(at, collapse = ","), "--top-k", paste(k, collapse = ","))
ask("judged", list("thresholds[*].net_benefit" = other[1, ], "thresholds[*].net_benefit_all" = other[2, ]),
  "--threshold", paste(at, collapse = ","), "--prevalence", "0.1")
print_references("synthetic children: Fixtures/children.R, seed 20261125", packages = c("pROC"))
