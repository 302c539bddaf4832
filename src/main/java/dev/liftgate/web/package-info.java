/** What every page shares: forms, error pages, icons and style sheets. */
package dev.liftgate.web;
