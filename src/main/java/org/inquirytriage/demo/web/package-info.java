/**
 * The page on which a visitor of the demo writes to the program and sees what comes back.
 */
@NullMarked
package org.inquirytriage.demo.web;

import org.jspecify.annotations.NullMarked;
