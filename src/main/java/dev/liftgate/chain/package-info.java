/** The chain: proof that the shop's records are as they were written. */
package dev.liftgate.chain;
