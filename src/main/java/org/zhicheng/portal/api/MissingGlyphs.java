package org.zhicheng.portal.api;

import java.util.Set;

/** What a person is told before a paper is downloaded: these characters are left for the hand. */
record MissingGlyphs(Set<String> characters) {}
