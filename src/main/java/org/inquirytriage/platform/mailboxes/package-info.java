/**
 * Tells the page on mailboxes what intake knows of them.
 */
@NullMarked
package org.inquirytriage.platform.mailboxes;

import org.jspecify.annotations.NullMarked;
