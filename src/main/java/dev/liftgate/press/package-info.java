/** The way from a page to a PDF, with its bookmarks and codes. */
package dev.liftgate.press;
