# Makes children.csv: 180 children who do not exist. Rscript --vanilla children.R > children.csv
set.seed(20261125)
n <- 180
school <- sample(1:12, n, TRUE, prob = 12:1)
grade <- sample(1:4, n, TRUE)
sex <- sample(c("F", "M"), n, TRUE)
house <- sample(c("own", "public", "rent"), n, TRUE, prob = c(0.5, 0.2, 0.3))
siblings <- rpois(n, 1.1)
score <- round(rnorm(n, 50, 10) - 2 * (house == "public"), 1)
arrears <- rbinom(n, 1, 0.15 + 0.15 * (house != "own"))
absence <- rpois(n, exp(0.7 + 0.5 * arrears - 0.02 * (score - 50) + rnorm(12, 0, 0.3)[school]))
height <- round(104 + 6 * grade + 0.1 * (score - 50) + rnorm(n, 0, 4), 1)
risk <- rbinom(n, 1, plogis(-1.4 + 0.16 * absence + 0.7 * arrears - 0.03 * (score - 50) + 0.4 * (house == "rent")))
meals <- sample(3:9, n, TRUE)
eaten <- rbinom(n, meals, plogis(1.2 - 0.6 * arrears + 0.02 * (score - 50)))
before <- ifelse(runif(n) < 0.7, risk, rbinom(n, 1, 0.35))
weight <- round(runif(n, 0.4, 2.2), 2)
copies <- sample(1:3, n, TRUE)
judged <- round(plogis(-1 + 0.9 * qlogis(0.05 + 0.9 * pmin(pmax(0.1 + 0.06 * absence + 0.2 * arrears, 0), 1)) + rnorm(n, 0, 0.4)), 3)
height[c(17, 64, 131)] <- NA
children <- data.frame(
  school, grade, sex, house, siblings, score, arrears, absence, height, risk, meals, eaten, before, weight, copies, judged)
write.csv(children, stdout(), row.names = FALSE, quote = FALSE, na = "")
