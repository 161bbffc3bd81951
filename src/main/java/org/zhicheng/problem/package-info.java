/** Problems are what the house says back: what is wrong, how much it weighs, in words of the message files. */
@Room
package org.zhicheng.problem;

import org.zhicheng.Room;
