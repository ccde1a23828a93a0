/**
 * What a person would otherwise train with, beside our engine: built by the Maven profile {@code peers} alone, found by {@code
 * bench engine} as services.
 */
package multilayer.bench.peers;
