/** Guides tried out without a shop: their test cases and the command line. */
package dev.liftgate.workbench;
