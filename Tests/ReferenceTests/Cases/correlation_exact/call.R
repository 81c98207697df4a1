source("../reference.R")
# Spearman: all permutations of nine rows, the Edgeworth series of twelve.
for (table in c("data.csv", "twelve.csv")) {
  d <- read.csv(table)
  for (method in c("kendall", "spearman")) for (two in combn(names(d), 2, simplify = FALSE)) {
    test <- cor.test(d[[two[1]]], d[[two[2]]], method = method, exact = TRUE)
    reference(c("correlate", table, "--items", paste(two, collapse = ","), "--method", method, "--exact"),
      list("pairs[0].estimate" = test$estimate, "pairs[0].p_value" = test$p.value))
  }
}
print_references("nine and twelve rows without ties, made up for this test")
