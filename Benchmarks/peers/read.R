# W1: a CSV to typed columns. read.R utf8|cp932
source("common.R")
suppressMessages(library(data.table))
encoding <- commandArgs(TRUE)[1]
setDTthreads(0)
stage("read", {
  if (encoding == "utf8") d <- fread(csv("w1.csv"), stringsAsFactors = TRUE, na.strings = "", showProgress = FALSE)
  else d <- fread(cmd = paste("iconv -f CP932 -t UTF-8", csv("w1_cp932.csv")), stringsAsFactors = TRUE, na.strings = "", encoding = "UTF-8",
    showProgress = FALSE)
})
finish(rows = nrow(d), missing = sum(sapply(d, function(x) sum(is.na(x)))), sum = sum(d$f00, na.rm = TRUE))
