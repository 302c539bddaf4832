/** The way from a page to a PDF, and the code that a phone reads off it. */
package dev.liftgate.press;
