/** Diagrams, messages and variables have their names here. */
@Room(uses = {"material", "review"})
package org.zhicheng.process.vocabulary;

import org.zhicheng.Room;
