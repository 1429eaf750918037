/** Benchmarks, each beside a plain implementation or a peer in the same run. */
package org.detente.bench;
