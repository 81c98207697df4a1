source("../reference.R")
d <- children()
path <- "../../Fixtures/children.csv"
# Rao's test of the item beyond the covariates.
for (item in c("absence", "score", "arrears")) {
  null <- fixed_point(risk ~ siblings + factor(sex), binomial, d)
  whole <- fixed_point(as.formula(paste("risk ~ siblings + factor(sex) +", item)), binomial, d)
  rao <- anova(null, whole, test = "Rao")
  reference(c("associate", path, "--outcome", "risk", "--items", item, "--adjust", "siblings,sex"),
    measure(item, "score_test", statistic = sign(coef(whole)[item]) * sqrt(rao$Rao[2]), p_value = rao$`Pr(>Chi)`[2]))
}
print_references("synthetic children: Fixtures/children.R, seed 20261125")
