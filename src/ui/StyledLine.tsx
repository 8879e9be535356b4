import { Text } from 'ink';
import type { ReactNode } from 'react';
import type { Line, Tone } from './lines.ts';

interface Look {
  readonly color?: string;
  readonly bold?: boolean;
  readonly dimColor?: boolean;
  readonly inverse?: boolean;
}

const LOOKS: Readonly<Record<Tone, Look>> = {
  good: { color: 'green' },
  half: { color: 'yellow' },
  bad: { color: 'red' },
  look: { color: 'cyan' },
  accent: { color: 'blue' },
  quiet: { dimColor: true },
  strong: { bold: true },
  chosen: { inverse: true },
};

/** A line that is known to fit. Without colour its words and signs alone say everything. */
export function StyledLine({ line, colour }: { readonly line: Line; readonly colour: boolean }): ReactNode {
  if (line.length === 0) return <Text> </Text>;
  return (
    <Text wrap="truncate">
      {line.map((part, index) => (
        <Text key={index} {...(colour && part.tone !== undefined ? LOOKS[part.tone] : {})}>
          {part.text}
        </Text>
      ))}
    </Text>
  );
}
