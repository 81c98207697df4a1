// The practical bound of W2: Newton's method for logistic regression with nothing around it – blocks of rows that fit the cache, one dsyrk a
// block, OpenMP threads with one-threaded BLAS calls.  usage: newton NAME.x NAME.y threads rows-a-block
#include <cblas.h>
#include <lapacke.h>
#include <math.h>
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

extern void openblas_set_num_threads(int);

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static double* contents(const char* path, long* count) {
  struct stat status;
  FILE* file = fopen(path, "rb");
  if (!file || fstat(fileno(file), &status)) exit(1);
  *count = status.st_size / 8;
  double* numbers = aligned_alloc(64, (status.st_size + 63) / 64 * 64);
  if (fread(numbers, 8, *count, file) != (size_t)*count) exit(1);
  fclose(file);
  return numbers;
}

// Adds the information, the score and −2 log-likelihood of rows first…last − 1.
static void add(const double* X, const double* y, const double* b, long n, int k, long first, long last, long height, double* H, double* g,
                double* deviance) {
  double *B = aligned_alloc(64, 8 * height * k), *e = aligned_alloc(64, 8 * height), *w = aligned_alloc(64, 8 * height);
  for (long start = first; start < last; start += height) {
    long m = last - start < height ? last - start : height;
    for (long i = 0; i < m; i++) B[i] = 1;
    for (int j = 1; j < k; j++) memcpy(B + j * height, X + (j - 1) * n + start, 8 * m);
    cblas_dgemv(CblasColMajor, CblasNoTrans, m, k, 1, B, height, b, 1, 0, e, 1);
    double sum = 0;
#pragma omp simd reduction(+ : sum)
    for (long i = 0; i < m; i++) {
      double t = exp(-fabs(e[i])), s = 1 / (1 + t), mean = e[i] >= 0 ? s : 1 - s, event = y[start + i];
      sum += (event > 0.5 ? (e[i] >= 0 ? 0 : -e[i]) : (e[i] >= 0 ? e[i] : 0)) + log(1 + t);
      w[i] = sqrt(t) * s;
      e[i] = event - mean;
    }
    *deviance += 2 * sum;
    cblas_dgemv(CblasColMajor, CblasTrans, m, k, 1, B, height, e, 1, 1, g, 1);
    for (int j = 0; j < k; j++)
      for (long i = 0; i < m; i++) B[j * height + i] *= w[i];
    cblas_dsyrk(CblasColMajor, CblasUpper, CblasTrans, k, m, 1, B, height, 1, H, k);
  }
  free(B), free(e), free(w);
}

int main(int count, char** argument) {
  if (count < 5) return 64;
  int threads = atoi(argument[3]);
  long height = atol(argument[4]), cells, n;
  double read = now(CLOCK_MONOTONIC), readCPU = now(CLOCK_PROCESS_CPUTIME_ID);
  double *X = contents(argument[1], &cells), *y = contents(argument[2], &n);
  int k = cells / n + 1, iterations = 0;
  openblas_set_num_threads(1);
  double start = now(CLOCK_MONOTONIC), startCPU = now(CLOCK_PROCESS_CPUTIME_ID);
  double *b = calloc(k, 8), *H = malloc(8l * k * k * threads), *g = malloc(8 * k * threads), mean = 0, before = INFINITY;
  for (long i = 0; i < n; i++) mean += y[i] / n;
  b[0] = log(mean / (1 - mean));
  for (; iterations < 25; iterations++) {
    double deviances[64] = {0};
    memset(H, 0, 8l * k * k * threads), memset(g, 0, 8 * k * threads);
#pragma omp parallel num_threads(threads)
    {
      int t = omp_get_thread_num();
      add(X, y, b, n, k, n * t / threads, n * (t + 1) / threads, height, H + (long)k * k * t, g + k * t, &deviances[t]);
    }
    for (int t = 1; t < threads; t++) {
      for (long i = 0; i < (long)k * k; i++) H[i] += H[(long)k * k * t + i];
      for (int j = 0; j < k; j++) g[j] += g[k * t + j];
      deviances[0] += deviances[t];
    }
    LAPACKE_dpotrf(LAPACK_COL_MAJOR, 'U', k, H, k);
    if (fabs(before - deviances[0]) < 1e-10 * (fabs(deviances[0]) + 0.1)) break;
    before = deviances[0];
    LAPACKE_dpotrs(LAPACK_COL_MAJOR, 'U', k, 1, H, k, g, k);
    for (int j = 0; j < k; j++) b[j] += g[j];
  }
  LAPACKE_dpotri(LAPACK_COL_MAJOR, 'U', k, H, k);
  fprintf(stderr, "timings {\"read_s\":%.6f,\"read_cpu_s\":%.6f,\"fit_s\":%.6f,\"fit_cpu_s\":%.6f}\n", start - read, startCPU - readCPU,
          now(CLOCK_MONOTONIC) - start, now(CLOCK_PROCESS_CPUTIME_ID) - startCPU);
  printf("{\"observations\":%ld,\"passes\":%d,\"estimate\":[", n, iterations + 1);
  for (int j = 0; j < k; j++) printf("%s%.17g", j ? "," : "", b[j]);
  printf("],\"standard_error\":[");
  for (int j = 0; j < k; j++) printf("%s%.17g", j ? "," : "", sqrt(H[(long)j * k + j]));
  printf("]}\n");
}
