/** What every page shares: forms that lose nothing, plain error pages, icons and assets. Imports no feature. */
package dev.liftgate.web;
