/** The common parts of all printed papers: their facts, words and sheet. */
package dev.liftgate.paper;
