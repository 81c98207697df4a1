source("../reference.R")
suppressMessages(library(vcd))
d <- children()
path <- "../../Fixtures/children.csv"
bergsma <- function(t) {
  n <- sum(t); r <- nrow(t); c <- ncol(t)
  phi2 <- max(0, unname(chisq.test(t, correct = FALSE)$statistic) / n - (r - 1) * (c - 1) / (n - 1))
  sqrt(phi2 / (min(r - (r - 1)^2 / (n - 1), c - (c - 1)^2 / (n - 1)) - 1))
}
sizes <- function(item, t) {
  all <- assocstats(t)
  chi <- suppressWarnings(chisq.test(t, correct = FALSE))
  phi2 <- unname(chi$statistic) / sum(t)
  p <- prop.table(t)
  columns <- colSums(p)
  mutual <- sum(ifelse(p > 0, p * log(p / outer(rowSums(p), columns)), 0))
  c(
    measure(item, "chi_square", statistic = chi$statistic, degrees_of_freedom = chi$parameter, p_value = chi$p.value),
    measure(item, "g_test", statistic = all$chisq_tests[1, 1], degrees_of_freedom = all$chisq_tests[1, 2], p_value = all$chisq_tests[1, 3]),
    measure(item, "cramers_v", estimate = all$cramer), measure(item, "contingency_coefficient", estimate = all$contingency),
    measure(item, "cramers_v_corrected", estimate = bergsma(t)), measure(item, "phi_squared", estimate = phi2),
    measure(item, "tschuprow_t", estimate = sqrt(phi2 / sqrt((nrow(t) - 1) * (ncol(t) - 1)))),
    measure(item, "goodman_kruskal_tau", estimate = (sum(p^2 / rowSums(p)) - sum(columns^2)) / (1 - sum(columns^2))),
    measure(item, "goodman_kruskal_lambda", estimate = (sum(apply(t, 1, max)) - max(colSums(t))) / (sum(t) - max(colSums(t)))),
    measure(item, "theils_u", estimate = mutual / -sum(columns * log(columns))), measure(item, "mutual_information", estimate = mutual),
    setNames(list(unclass(unname(t)), chi$expected, chi$stdres), paste0("items[item=", item, "].table.", c("observed", "expected", "standardized_residuals"))))
}
plain <- function(fields) lapply(fields, function(v) if (is.matrix(v)) matrix(as.numeric(v), nrow(v)) else v)

house <- table(d$house, d$risk)
reference(c("associate", path, "--outcome", "risk", "--items", "house", "--exact"),
  plain(c(sizes("house", house), measure("house", "fisher_exact", p_value = fisher.test(house)$p.value))))
grades <- table(d$house, d$grade)
reference(c("associate", path, "--outcome", "grade", "--items", "house", "--types", "grade=category"), plain(sizes("house", grades)))
# Fourfold: the odds of the event at the second level against the first.
fourfold <- function(item, t, options = character()) {
  fisher <- fisher.test(t)
  yates <- suppressWarnings(chisq.test(t))
  odds <- t[2, 2] * t[1, 1] / (t[2, 1] * t[1, 2])
  wald <- exp(log(odds) + c(-1, 1) * qnorm(0.975) * sqrt(sum(1 / t)))
  risk <- (t[2, 2] / sum(t[2, ])) / (t[1, 2] / sum(t[1, ]))
  katz <- exp(log(risk) + c(-1, 1) * qnorm(0.975) * sqrt(1 / t[2, 2] - 1 / sum(t[2, ]) + 1 / t[1, 2] - 1 / sum(t[1, ])))
  phi <- (t[2, 2] * t[1, 1] - t[2, 1] * t[1, 2]) / sqrt(prod(rowSums(t), colSums(t)))
  reference(c("associate", path, "--outcome", "risk", "--items", item, "--exact", options), plain(c(
    sizes(item, t), measure(item, "chi_square_corrected", statistic = yates$statistic, p_value = yates$p.value),
    measure(item, "odds_ratio", estimate = odds, low = wald[1], high = wald[2]),
    measure(item, "relative_risk", estimate = risk, low = katz[1], high = katz[2]), measure(item, "phi", estimate = phi),
    measure(item, "fisher_exact", p_value = fisher$p.value))))
  # fisher.test finds ratio and limits with uniroot's default tolerance, about four digits.
  reference(c("associate", path, "--outcome", "risk", "--items", item, "--exact", options),
    measure(item, "fisher_exact", estimate = fisher$estimate, low = fisher$conf.int[1], high = fisher$conf.int[2]), tolerance = 1e-4,
    why = "fisher.test leaves the root finder of ratio and limits at its default of four digits")
}
fourfold("sex", table(d$sex, d$risk))
fourfold("sex", xtabs(copies ~ sex + risk, d), c("--frequency", "copies"))
print_references("synthetic children: Fixtures/children.R, seed 20261125", packages = "vcd")
