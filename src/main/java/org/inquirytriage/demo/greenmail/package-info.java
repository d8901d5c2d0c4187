/**
 * The mail server of the demo, with GreenMail.
 */
@NullMarked
package org.inquirytriage.demo.greenmail;

import org.jspecify.annotations.NullMarked;
