/** A demo installation shows a few cases from its first minute, which went the way of any other case. */
@Room(uses = {"account", "declaration", "letter", "problem", "review", "task"})
package org.zhicheng.demo;

import org.zhicheng.Room;
