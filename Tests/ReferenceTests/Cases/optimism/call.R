source("../reference.R")
suppressMessages(library(rms))
d <- children()
table <- "../../Fixtures/children.csv"
# rms::validate with given draws: its own functions, with another sample(), and with lrm.fit taken to the maximum (its default ends when the
# deviance moves by less than 0.025).
validate_given <- function(fit, draws, ...) {
  drawn <- 0
  given <- new.env(parent = asNamespace("rms"))
  given$sample <- function(...) { drawn <<- drawn + 1; draws[[drawn]] }
  given$lrm.fit <- function(x, y, maxit, tol, ...) rms::lrm.fit(x, y, maxit = 60, tol = 1e-14, eps = 1e-13)
  given$predab.resample <- rms::predab.resample
  environment(given$predab.resample) <- given
  validate <- rms:::validate.lrm
  environment(validate) <- given
  unclass(validate(fit, B = length(draws), ...))
}
indices <- function(v) {
  names <- tolower(rownames(v))
  # rms writes the optimism of emax with the sign turned.
  values <- list(v[, "index.orig"], v[, "training"], v[, "test"], v[, "index.corrected"])
  columns <- c("apparent", "training", "test", "corrected")
  fields <- list()
  for (k in seq_along(columns)) for (j in seq_along(names)) if (!(names[j] == "emax" && columns[k] == "training"))
    fields[[paste0("validation.indices[name=", names[j], "].", columns[k])]] <- values[[k]][[j]]
  fields
}

set.seed(20261126)
n <- nrow(d)
draws <- replicate(25, sample(n, replace = TRUE), simplify = FALSE)
write.csv(as.data.frame(setNames(draws, paste0("b", 1:25))), "draws.csv", row.names = FALSE, quote = FALSE)
m <- lrm(risk ~ absence + house + arrears + score, d, x = TRUE, y = TRUE, maxit = 60, tol = 1e-14, eps = 1e-13)
why <- "rms ends its fits at a change of the deviance, about 1e-8 standard errors from the maximum"
reference(c("fit", "risk ~ absence + house + arrears + score", table, "--validate", "bootstrap", "--draws", "draws.csv"),
  list(validation.method = "bootstrap", validation.replicates = 25, validation.failed = 0), indices(validate_given(m, draws)),
  tolerance = 1e-7, why = why)

# Whole schools.
rows <- split(seq_len(n), d$school)
schools <- replicate(25, unlist(rows[sample(length(rows), replace = TRUE)], use.names = FALSE), simplify = FALSE)
longest <- max(lengths(schools))
filled <- as.data.frame(setNames(lapply(schools, function(x) c(x, rep(NA, longest - length(x)))), paste0("b", 1:25)))
write.csv(filled, "schools.csv", row.names = FALSE, quote = FALSE, na = "")
reference(c("fit", "risk ~ absence + house + arrears + score", table, "--validate", "bootstrap", "--draws", "schools.csv"),
  list(validation.method = "bootstrap", validation.replicates = 25, validation.failed = 0), indices(validate_given(m, schools)),
  tolerance = 1e-7, why = why)
print_references("synthetic children: Fixtures/children.R, seed 20261125", packages = "rms")
