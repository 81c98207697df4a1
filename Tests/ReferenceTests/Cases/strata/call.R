source("../reference.R")
suppressMessages(library(vcd))
d <- children()
path <- "../../Fixtures/children.csv"
t <- table(d$sex, d$risk, d$grade)
plain <- mantelhaen.test(t, correct = FALSE)
corrected <- mantelhaen.test(t)
exact <- mantelhaen.test(t, exact = TRUE)
woolf <- woolf_test(t)
# Breslow and Day: the cell with the same margins whose odds ratio is the common one; Tarone's correction.
psi <- unname(plain$estimate)
parts <- apply(t, 3, function(s) {
  exposed <- sum(s[2, ]); events <- sum(s[, 2]); n <- sum(s)
  low <- max(0, events + exposed - n); high <- min(exposed, events)
  ratio <- function(a) a * (n - exposed - events + a) - psi * (exposed - a) * (events - a)
  a <- uniroot(ratio, c(low, high), tol = 1e-14)$root
  c(s[2, 2] - a, 1 / (1 / a + 1 / (exposed - a) + 1 / (events - a) + 1 / (n - exposed - events + a)))
})
breslow <- sum(parts[1, ]^2 / parts[2, ])
tarone <- breslow - sum(parts[1, ])^2 / sum(parts[2, ])
test <- function(name, statistic, df = 1) measure("sex", name, statistic = statistic, degrees_of_freedom = df,
  p_value = pchisq(unname(statistic), df, lower.tail = FALSE))
reference(c("associate", path, "--outcome", "risk", "--items", "sex", "--strata", "grade", "--exact"), c(
  measure("sex", "mantel_haenszel", estimate = plain$estimate, low = plain$conf.int[1], high = plain$conf.int[2], statistic = plain$statistic,
    degrees_of_freedom = plain$parameter, p_value = plain$p.value),
  measure("sex", "mantel_haenszel_corrected", statistic = corrected$statistic, p_value = corrected$p.value),
  measure("sex", "mantel_haenszel_exact", p_value = exact$p.value), test("breslow_day", breslow, 3), test("breslow_day_tarone", tarone, 3),
  test("woolf", woolf$statistic, 3)))
reference(c("associate", path, "--outcome", "risk", "--items", "sex", "--strata", "grade", "--exact"),
  measure("sex", "mantel_haenszel_exact", estimate = exact$estimate, low = exact$conf.int[1], high = exact$conf.int[2]), tolerance = 1e-4,
  why = "mantelhaen.test leaves the root finder of ratio and limits at its default of four digits")
general <- mantelhaen.test(table(d$house, d$risk, d$grade))
reference(c("associate", path, "--outcome", "risk", "--items", "house", "--strata", "grade"),
  measure("house", "general_mantel_haenszel", statistic = general$statistic, degrees_of_freedom = general$parameter, p_value = general$p.value))
print_references("synthetic children: Fixtures/children.R, seed 20261125", packages = "vcd")
