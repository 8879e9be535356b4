import { Box, useApp, useInput } from 'ink';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Report } from '../../model/report.ts';
import type { Abilities } from '../../model/terminal.ts';
import type { Lang } from '../../model/text.ts';
import { StyledLine } from '../StyledLine.tsx';
import { actionsOf } from './keys.ts';
import { screenOf, type Size } from './screen.ts';
import { FIRST_STATE, next, type ReviewState } from './state.ts';

interface ReviewAppProps {
  readonly report: Report;
  readonly lang: Lang;
  readonly abilities: Abilities;
  readonly size: () => Size;
  /** Calls back whenever the window has another size; gives the way to stop that. */
  readonly onResize: (changed: () => void) => () => void;
}

export function ReviewApp({ report, lang, abilities, size, onResize }: ReviewAppProps): ReactNode {
  const { exit } = useApp();
  const [window, setWindow] = useState<Size>(size);
  // Keys may come faster than drawing: the state that they change is always the newest.
  const newest = useRef<ReviewState>(FIRST_STATE);
  const [state, setState] = useState<ReviewState>(FIRST_STATE);
  useEffect(() => onResize(() => setWindow(size())), [onResize, size]);

  useInput((input, key) => {
    for (const action of actionsOf(input, key, newest.current)) {
      if (action === 'quit') return exit();
      const { extent } = screenOf(report, newest.current, { ...size(), lang, abilities });
      newest.current = next(newest.current, action, extent);
    }
    setState(newest.current);
  });

  return (
    <Box flexDirection="column">
      {screenOf(report, state, { ...window, lang, abilities }).lines.map((line, index) => (
        <StyledLine key={index} line={line} colour={abilities.colour} />
      ))}
    </Box>
  );
}
