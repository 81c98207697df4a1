# What every peer in R does: times its stages, and leaves its answer where the driver compares it.
STAGES <- list()
stage <- function(name, work) {
  t <- system.time(work, gcFirst = FALSE)
  STAGES[[paste0(name, "_s")]] <<- unname(t[3])
  STAGES[[paste0(name, "_cpu_s")]] <<- unname(t[1] + t[2] + t[4] + t[5])
}
finish <- function(...) {
  cat("timings ", jsonlite::toJSON(STAGES, auto_unbox = TRUE, digits = NA), "\n", sep = "", file = stderr())
  cat(jsonlite::toJSON(list(...), auto_unbox = TRUE, digits = NA, na = "null"))
}
csv <- function(name) file.path(Sys.getenv("KIZASHI_BENCH_INPUTS"), name)
