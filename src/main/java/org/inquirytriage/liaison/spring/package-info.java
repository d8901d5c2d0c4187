/**
 * Assembles what keeps in touch with offices, staff and other systems.
 */
@NullMarked
package org.inquirytriage.liaison.spring;

import org.jspecify.annotations.NullMarked;
