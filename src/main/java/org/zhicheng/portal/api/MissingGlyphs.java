package org.zhicheng.portal.api;

import java.util.Set;

/** Tells a person before the download of a paper which characters have to be written by hand. */
record MissingGlyphs(Set<String> characters) {}
