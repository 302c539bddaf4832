/** Printing: from a page to a PDF, with bookmarks and QR codes. */
package dev.liftgate.press;
