source("../reference.R")
d <- children()
table <- "../../Fixtures/children.csv"
tests <- function(items, df, statistic, p, residual = NULL) {
  c(list("tests[*].item" = items, "tests[*].degrees_of_freedom" = df, "tests[*].statistic" = statistic, "tests[*].p_value" = p),
    if (!is.null(residual)) list("tests[*].residual_degrees_of_freedom" = residual))
}

for (family in c("binomial", "poisson")) {
  formula <- if (family == "binomial") "risk ~ absence + house + arrears" else "absence ~ score + house + factor(grade)"
  fit <- fixed_point(as.formula(formula), family, d)
  dropped <- drop1(fit, test = "LRT")[-1, ]
  reference(c("fit", formula, table, "--family", family, "--tests", "drop"),
    tests(rownames(dropped), dropped$Df, dropped$LRT, dropped$`Pr(>Chi)`))
  added <- anova(fit, test = "LRT")[-1, ]
  reference(c("fit", formula, table, "--family", family, "--tests", "sequential"),
    tests(rownames(added), added$Df, added$Deviance, added$`Pr(>Chi)`))
}
fit <- fixed_point(risk ~ arrears * house + absence, binomial, d)
dropped <- drop1(fit, test = "LRT")[-1, ]
reference(c("fit", "risk ~ arrears * house + absence", table, "--family", "binomial", "--tests", "drop"),
  tests(rownames(dropped), dropped$Df, dropped$LRT, dropped$`Pr(>Chi)`))
fit <- lm(height ~ grade + sex * house, d)
dropped <- drop1(fit, test = "F")[-1, ]
reference(c("fit", "height ~ grade + sex * house", table, "--family", "gaussian", "--tests", "drop"),
  tests(rownames(dropped), dropped$Df, dropped$`F value`, dropped$`Pr(>F)`, rep(df.residual(fit), nrow(dropped))))
added <- anova(fit)
k <- nrow(added) - 1
reference(c("fit", "height ~ grade + sex * house", table, "--family", "gaussian", "--tests", "sequential"),
  tests(rownames(added)[1:k], added$Df[1:k], added$`F value`[1:k], added$`Pr(>F)`[1:k], rep(df.residual(fit), k)))
print_references("synthetic children: Fixtures/children.R, seed 20261125")
