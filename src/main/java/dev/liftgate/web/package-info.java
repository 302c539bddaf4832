/** The common parts of every page: forms, error pages, icons and style sheets. */
package dev.liftgate.web;
