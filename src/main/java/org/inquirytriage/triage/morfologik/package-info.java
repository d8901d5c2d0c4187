/**
 * Tells words from misspellings with Morfologik dictionaries.
 */
@NullMarked
package org.inquirytriage.triage.morfologik;

import org.jspecify.annotations.NullMarked;
