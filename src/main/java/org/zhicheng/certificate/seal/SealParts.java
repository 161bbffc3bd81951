package org.zhicheng.certificate.seal;

import org.springframework.context.annotation.Import;

/** Imports the keys that seal, without the rest of the application. */
@Import({SealKeyset.class, SealKeys.class})
public class SealParts {}
