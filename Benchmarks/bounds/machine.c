// What the machine can do: a matrix product (dsyrk of blocks that fit the cache), reading memory, and looking for commas and line feeds in a
// file.  usage: machine threads [FILE]
#include <cblas.h>
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern void openblas_set_num_threads(int);
enum { repetitions = 5 };

// Thousands of millions of operations a second of XᵀX on 1,024 × 100 blocks, each thread on its own.
static double product(int threads) {
  enum { rows = 1024, columns = 100, rounds = 200 };
  double best = 0;
  for (int r = 0; r < repetitions; r++) {
    double start = omp_get_wtime();
#pragma omp parallel num_threads(threads)
    {
      double *X = aligned_alloc(64, 8 * rows * columns), *H = calloc(columns * columns, 8);
      for (int i = 0; i < rows * columns; i++) X[i] = (i % 1013) * 1e-3;
      for (int k = 0; k < rounds; k++) cblas_dsyrk(CblasColMajor, CblasUpper, CblasTrans, columns, rows, 1, X, rows, 1, H, columns);
      free(X), free(H);
    }
    double rate = 1e-9 * threads * rounds * rows * columns * (columns + 1.0) / (omp_get_wtime() - start);
    if (rate > best) best = rate;
  }
  return best;
}

// Thousand million bytes a second, summed from 800 MB.
static double memory(int threads, double* checksum) {
  long count = 100000000;
  double *numbers = aligned_alloc(64, 8 * count), best = 0;
#pragma omp parallel for num_threads(threads)
  for (long i = 0; i < count; i++) numbers[i] = 1e-3 * (i % 7);
  for (int r = 0; r < repetitions; r++) {
    double start = omp_get_wtime(), sum = 0;
#pragma omp parallel for simd num_threads(threads) reduction(+ : sum)
    for (long i = 0; i < count; i++) sum += numbers[i];
    *checksum += sum;
    double rate = 8e-9 * count / (omp_get_wtime() - start);
    if (rate > best) best = rate;
  }
  free(numbers);
  return best;
}

// Thousand million bytes a second, commas and line feeds of a file counted (from the page cache).
static double scan(int threads, const char* path, long* found) {
  double best = 0;
  for (int r = 0; r < repetitions; r++) {
    FILE* file = fopen(path, "rb");
    if (!file) return 0;
    fseek(file, 0, SEEK_END);
    long size = ftell(file), total = 0;
    fclose(file);
    double start = omp_get_wtime();
#pragma omp parallel num_threads(threads) reduction(+ : total)
    {
      int t = omp_get_thread_num();
      long here = size * t / threads, end = size * (t + 1) / threads;
      FILE* part = fopen(path, "rb");
      unsigned char buffer[1 << 16];
      fseek(part, here, SEEK_SET);
      while (here < end) {
        long want = end - here < (long)sizeof buffer ? end - here : (long)sizeof buffer, got = fread(buffer, 1, want, part);
        if (got <= 0) break;
        int hits = 0;
        for (long i = 0; i < got; i++) hits += (buffer[i] == ',') | (buffer[i] == '\n');
        total += hits;
        here += got;
      }
      fclose(part);
    }
    *found = total;
    double rate = 1e-9 * size / (omp_get_wtime() - start);
    if (rate > best) best = rate;
  }
  return best;
}

int main(int count, char** argument) {
  int threads = count > 1 ? atoi(argument[1]) : 1;
  double checksum = 0;
  long found = 0;
  openblas_set_num_threads(1);
  printf("{\"threads\":%d,\"dsyrk_gflops\":%.2f,\"memory_gb_s\":%.2f", threads, product(threads), memory(threads, &checksum));
  if (count > 2) printf(",\"scan_gb_s\":%.2f,\"fields\":%ld", scan(threads, argument[2], &found), found);
  printf(",\"checksum\":%.6g}\n", checksum);
}
